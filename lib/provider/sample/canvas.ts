import type { Colour } from './colour'

/**
 * A picture in the making. Lengths are relative to the short side: x runs 0 to `w`, y runs 0 to `h`, the shorter is 1.
 * `pixels` holds r, g, b as 0 to 1 (more where light has been added), row by row.
 */
export type Canvas = { width: number; height: number; unit: number; w: number; h: number; pixels: Float32Array }

/** The pixel being painted and the colour to leave there. One object for all: numbers in its fields are not boxed. */
export type Ink = Colour & { x: number; y: number }

/** Leaves a colour in `ink` and answers how much of the pixel it covers (0 to 1). */
export type Shade = (ink: Ink) => number

export type Area = { left: number; top: number; right: number; bottom: number }

export const canvasOf = (width: number, height: number): Canvas => {
  const unit = Math.min(width, height)
  return { width, height, unit, w: width / unit, h: height / unit, pixels: new Float32Array(width * height * 3) }
}

export const whole = (canvas: Canvas): Area => ({ left: 0, top: 0, right: canvas.w, bottom: canvas.h })

export const around = (x: number, y: number, reach: number): Area => ({
  left: x - reach,
  top: y - reach,
  right: x + reach,
  bottom: y + reach,
})

/** Lays paint over what is there. */
export const paint = (canvas: Canvas, shade: Shade, area = whole(canvas)): void => expose(canvas, shade, area, 0)

/** Adds light to what is there, as a second exposure does (screen). */
export const shine = (canvas: Canvas, shade: Shade, area = whole(canvas)): void => expose(canvas, shade, area, 1)

/** One loop for both: under paint the old colour fades by the cover, under light by the light itself. */
const expose = (canvas: Canvas, shade: Shade, area: Area, isLight: 0 | 1): void => {
  const { width, unit, pixels } = canvas
  const { left, top, right, bottom } = pixelsIn(canvas, area)
  const ink = freshInk()
  for (let row = top; row < bottom; row++) {
    ink.y = (row + 0.5) / unit
    for (let column = left; column < right; column++) {
      ink.x = (column + 0.5) / unit
      const cover = shade(ink)
      if (cover <= 0) continue
      const at = (row * width + column) * 3
      pixels[at] = lay(pixels[at] ?? 0, ink.r * cover, cover, isLight)
      pixels[at + 1] = lay(pixels[at + 1] ?? 0, ink.g * cover, cover, isLight)
      pixels[at + 2] = lay(pixels[at + 2] ?? 0, ink.b * cover, cover, isLight)
    }
  }
}

/** Whole pixels of an area, cut to the canvas. */
export const pixelsIn = ({ width, height, unit }: Canvas, area: Area): Area => ({
  left: Math.max(0, Math.floor(area.left * unit)),
  top: Math.max(0, Math.floor(area.top * unit)),
  right: Math.min(width, Math.ceil(area.right * unit)),
  bottom: Math.min(height, Math.ceil(area.bottom * unit)),
})

// Fractions from the start, so that the fields are kept as floating point numbers.
export const freshInk = (): Ink => ({ x: 0.5, y: 0.5, r: 0.5, g: 0.5, b: 0.5 })

/** What `over`, already multiplied by its cover, makes of the colour under it. */
export const lay = (under: number, over: number, cover: number, isLight: 0 | 1): number =>
  isLight ? under + over * Math.max(0, 1 - under) : under * (1 - cover) + over

export const dip = (ink: Colour, colour: Colour): void => {
  ink.r = colour.r
  ink.g = colour.g
  ink.b = colour.b
}

/** Moves `ink` towards a colour, in place; cheap enough for every pixel. */
export const tinge = (ink: Colour, colour: Colour, t: number): void => {
  ink.r += (colour.r - ink.r) * t
  ink.g += (colour.g - ink.g) * t
  ink.b += (colour.b - ink.b) * t
}
