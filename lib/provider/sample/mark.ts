import { hex } from './colour'
import { box, coverage, type Shape, stroke, union } from './shape'

/** The film edge print: amber on a dark strip, the same hues as the strips of the product. */
const amber = hex('#d9b36a')
const film = hex('#161412')

/** Letters as strokes on a grid 4 wide and 6 high, y down. */
const letters: Readonly<Record<string, readonly (readonly [number, number, number, number])[]>> = {
  S: [
    [4, 0.7, 3.2, 0],
    [3.2, 0, 0.8, 0],
    [0.8, 0, 0, 0.8],
    [0, 0.8, 0, 2.1],
    [0, 2.1, 0.8, 2.9],
    [0.8, 2.9, 3.2, 3.1],
    [3.2, 3.1, 4, 3.9],
    [4, 3.9, 4, 5.2],
    [4, 5.2, 3.2, 6],
    [3.2, 6, 0.8, 6],
    [0.8, 6, 0, 5.3],
  ],
  A: [
    [0, 6, 0, 1.6],
    [0, 1.6, 1.4, 0],
    [1.4, 0, 2.6, 0],
    [2.6, 0, 4, 1.6],
    [4, 1.6, 4, 6],
    [0, 3.8, 4, 3.8],
  ],
  M: [
    [0, 6, 0, 0],
    [0, 0, 2.2, 3],
    [2.2, 3, 4.4, 0],
    [4.4, 0, 4.4, 6],
  ],
  P: [
    [0, 6, 0, 0],
    [0, 0, 3.2, 0],
    [3.2, 0, 4, 0.8],
    [4, 0.8, 4, 2.5],
    [4, 2.5, 3.2, 3.3],
    [3.2, 3.3, 0, 3.3],
  ],
  L: [
    [0, 0, 0, 6],
    [0, 6, 3.7, 6],
  ],
  E: [
    [3.8, 0, 0, 0],
    [0, 0, 0, 6],
    [0, 6, 3.8, 6],
    [0, 3, 3.2, 3],
  ],
}
const word = 'SAMPLE'
const advance = 6.3

const letterShape = (letter: string, left: number, top: number, step: number): Shape =>
  union(
    ...(letters[letter] ?? []).map(([ax, ay, bx, by]) =>
      stroke(left + ax * step, top + ay * step, left + bx * step, top + by * step, step * 1.15),
    ),
  )

/** Where the mark lies, in pixels. It stays legible when the picture is shown 206 px wide. */
export const markArea = (width: number, height: number) => {
  const step = Math.max(1, Math.min(width * 0.0047, height * 0.0125))
  const plate = { width: Math.round(step * (word.length * advance + 5.2)), height: Math.round(step * 12.4) }
  const margin = Math.round(step * 4)
  return { step, left: margin, top: height - margin - plate.height, ...plate }
}

/** Sets SAMPLE on a small dark plate into the lower left corner of an RGB picture. */
export const stampMark = (picture: Uint8Array, width: number, height: number): void => {
  const area = markArea(width, height)
  const [halfWidth, halfHeight] = [area.width / 2, area.height / 2]
  const plate = box(area.left + halfWidth, area.top + halfHeight, halfWidth, halfHeight, area.step * 1.8)
  const glyphs = [...word].map((letter, place) => {
    const left = area.left + area.step * (3.9 + place * advance)
    return {
      from: left - area.step * 2,
      to: left + area.step * 6.5,
      shape: letterShape(letter, left, area.top + area.step * 3.2, area.step),
    }
  })
  for (let y = area.top; y < area.top + area.height; y++)
    for (let x = area.left; x < area.left + area.width; x++) {
      const at = (y * width + x) * 3
      lay(picture, at, film, 0.86 * coverage(plate(x + 0.5, y + 0.5), 1))
      for (const { from, to, shape } of glyphs)
        if (x > from && x < to) lay(picture, at, amber, coverage(shape(x + 0.5, y + 0.5), 1))
    }
}

const lay = (picture: Uint8Array, at: number, { r, g, b }: typeof amber, cover: number): void => {
  if (cover <= 0) return
  for (const [channel, value] of [r, g, b].entries())
    picture[at + channel] = Math.round((picture[at + channel] ?? 0) * (1 - cover) + value * 255 * cover)
}
