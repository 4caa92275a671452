import { type Canvas, dip, paint, tinge } from '@/lib/provider/sample/canvas'
import { type Colour, clamp, mix, shade, smooth } from '@/lib/provider/sample/colour'
import { noise } from '@/lib/provider/sample/noise'
import type { Palette } from '@/lib/provider/sample/palette'
import { coverage, lengthOf } from '@/lib/provider/sample/shape'
import { wash } from '@/lib/provider/sample/wash'
import { type Turning, turnings, type Vessel } from './vessels'

export type Placed = {
  vessel: Vessel
  x: number
  foot: number
  height: number
  glaze: Colour
  dipped: Colour | null
  label: Colour | null
  side: 1 | -1
}

/** How flat circles look from the camera: the short axis of a rim as a share of its radius. */
const tilt = 0.2

const coffee: Colour = { r: 0.2, g: 0.1, b: 0.05 }
const broth: Colour = { r: 0.72, g: 0.45, b: 0.19 }

/** Shadow first: soft and long on the table, tight and dark at the foot. */
export const castShadow = (canvas: Canvas, palette: Palette, { vessel, x, foot, height, side }: Placed): void => {
  const form: Turning = turnings[vessel]
  const reach = form.radius(0.3) * height
  const length = height * 0.9
  wash(
    canvas,
    ink => {
      const { x: px, y: py } = ink
      dip(ink, palette.deep)
      const along = ((px - x) * -side) / length
      const drop = (py - foot) / (reach * tilt + 0.012) - along * 0.5
      const width = 0.9 + along * 0.7
      const soft = 0.25 + clamp(along) * 0.9
      const long =
        smooth(1 + soft, 1 - soft * 0.9, Math.abs(drop) / width) * smooth(1.15, 0.1, along) * smooth(-0.35, -0.1, along)
      const near = Math.exp(-Math.max(0, lengthOf((px - x) / reach, (py - foot) / (reach * tilt + 0.006)) - 0.75) * 5)
      return clamp(long * 0.42 + near * 0.5, 0, 0.8)
    },
    { left: x - length * 1.4, top: foot - 0.2, right: x + length * 1.4, bottom: foot + 0.22 },
  )
}

/** A body of revolution, lit from one side, with its glaze, handle, rim and label. */
export const paintTurned = (canvas: Canvas, palette: Palette, placed: Placed): void => {
  const form: Turning = turnings[placed.vessel]
  if (form.handle) paintHandle(canvas, palette, placed, form)
  paintBody(canvas, palette, placed, form)
  paintRim(canvas, palette, placed, form)
}

/** The body's edge at (px, py): where across it we are (-1 to 1) and how high (0 to 1). The foot is round. */
const placeOn = (px: number, py: number, { x, foot, height }: Placed, form: Turning) => {
  const lifted = (foot - py) / height
  const base = form.radius(0)
  const bow = Math.sqrt(clamp(1 - ((px - x) / (base * height)) ** 2)) * base * tilt
  const t = lifted + bow
  const radius = form.radius(clamp(t)) * height
  return { t, across: (px - x) / radius, radius }
}

const paintBody = (canvas: Canvas, palette: Palette, placed: Placed, form: Turning): void => {
  const { x, foot, height, glaze, dipped, label, side } = placed
  const widest = 1.3 * height
  paint(
    canvas,
    ink => {
      const { x: px, y: py } = ink
      const { t, across, radius } = placeOn(px, py, placed, form)
      if (t < -0.02 || t > 1 || Math.abs(across) > 1.2) return 0
      const cover = coverage(Math.max((Math.abs(across) - 1) * radius, -t * height), 1.2 / canvas.unit)
      if (cover <= 0) return 0
      const curve = Math.sqrt(clamp(1 - across * across)) * tilt * 0.5
      dip(ink, dipped && t + curve * 0.6 > 0.52 + 0.02 * noise(across * 0.3, 3) ? dipped : glaze)
      if (label)
        tinge(ink, label, smooth(0.94, 0.92, Math.abs(across) * 1.22) * smooth(0.14, 0.145, t) * smooth(0.44, 0.435, t))
      const slope = (form.radius(clamp(t + 0.01)) - form.radius(clamp(t - 0.01))) * 20
      light(ink, palette, { facing: across * side, slope, gloss: form.gloss, x: across, y: t })
      return cover
    },
    { left: x - widest, top: foot - height * 1.15, right: x + widest, bottom: foot + height * 0.15 },
  )
}

type Surface = { facing: number; slope: number; gloss: number; x: number; y: number }

/** Wrapped light from the window's side, a bounce from the table, a softbox streak if it is glazed. */
const light = (ink: Colour, palette: Palette, { facing, slope, gloss, x, y }: Surface): void => {
  const lambert = clamp(0.5 + 0.52 * facing - slope * 0.12)
  tinge(ink, palette.deep, (1 - lambert) ** 1.4 * 0.82)
  tinge(ink, palette.light, lambert ** 3 * 0.34)
  const streak = smooth(0.17, 0.05, Math.abs(facing - 0.56)) * smooth(0.02, 0.2, y) * smooth(1, 0.8, y)
  tinge(ink, palette.light, streak * gloss * 0.62)
  tinge(ink, palette.haze, smooth(-0.75, -1, facing) * 0.32 * gloss + smooth(0.2, 0, y) * 0.12)
  const speckle = noise(x * 1.9 + 0.3, y * 2.3)
  tinge(ink, palette.deep, (1 - gloss) * 0.22 * clamp(speckle - 0.5))
}

const paintRim = (
  canvas: Canvas,
  palette: Palette,
  { vessel, x, foot, height, glaze, dipped, side }: Placed,
  form: Turning,
): void => {
  const radius = form.radius(1) * height
  // The body's upper edge is bowed like its foot; the rim sits where that bow leaves it.
  const foundation = form.radius(0)
  const bow = foundation * tilt * Math.sqrt(clamp(1 - (form.radius(1) / foundation) ** 2))
  const top = foot - height * (1 - bow)
  const inside = mix(dipped ?? glaze, palette.deep, 0.5)
  const lip = mix(shade(dipped ?? glaze, 0.05), palette.light, 0.35)
  const lid = mix(dipped ?? glaze, palette.light, 0.22)
  const isFull = vessel === 'cup' || vessel === 'bowl'
  const drink = vessel === 'bowl' ? broth : coffee
  const pixel = 1.2 / canvas.unit
  paint(
    canvas,
    ink => {
      const { x: px, y: py } = ink
      const dx = (px - x) / radius
      const dy = (py - top) / (radius * tilt)
      const away = lengthOf(dx, dy)
      dip(ink, lip)
      tinge(ink, lid, form.isOpen ? 0 : 1)
      const hollow = form.isOpen ? smooth(0.93 + pixel / radius, 0.91, away) : 0
      tinge(ink, inside, hollow)
      tinge(ink, palette.deep, hollow * 0.5 * smooth(0.3, -0.8, -dx * side))
      if (isFull) tinge(ink, drink, smooth(0.84, 0.8, lengthOf(dx, dy - 0.22)) * 0.95)
      return coverage((away - 1) * radius * tilt, pixel)
    },
    {
      left: x - radius * 1.1,
      top: top - radius * tilt * 1.2,
      right: x + radius * 1.1,
      bottom: top + radius * tilt * 1.2,
    },
  )
}

const paintHandle = (
  canvas: Canvas,
  palette: Palette,
  { x, foot, height, glaze, dipped, side }: Placed,
  form: Turning,
): void => {
  const radius = form.radius(0.55) * height
  const [cx, cy] = [x - side * radius * 1.02, foot - height * 0.55]
  const [outer, thickness] = [height * 0.24, height * 0.075]
  const colour = dipped ?? glaze
  paint(
    canvas,
    ink => {
      const { x: px, y: py } = ink
      const away = lengthOf(px - cx, (py - cy) * 0.86)
      const distance = Math.abs(away - outer) - thickness / 2
      dip(ink, colour)
      const across = (away - outer) / (thickness / 2)
      tinge(ink, palette.deep, 0.42 + 0.3 * clamp(-across * 0.6 + (py - cy) / outer / 2))
      tinge(ink, palette.light, 0.25 * smooth(0.5, 0, Math.abs(across + 0.2)) * smooth(0, -1, (py - cy) / outer))
      return coverage(distance, 1.2 / canvas.unit)
    },
    { left: cx - outer * 1.4, top: cy - outer * 1.5, right: cx + outer * 1.4, bottom: cy + outer * 1.5 },
  )
}
