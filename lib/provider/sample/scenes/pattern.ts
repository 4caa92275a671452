import { type Canvas, dip, paint, tinge } from '@/lib/provider/sample/canvas'
import { type Colour, mix } from '@/lib/provider/sample/colour'
import type { Direction } from '@/lib/provider/sample/direction'
import { scatter } from '@/lib/provider/sample/noise'
import { type Palette, studioPalette } from '@/lib/provider/sample/palette'
import type { Chance } from '@/lib/provider/sample/random'
import { lengthOf } from '@/lib/provider/sample/shape'

/** Paints one cell: u and v run -1 to 1 across it; `pixel` is a pixel's size in the same lengths. */
type Cell = (
  u: number,
  v: number,
  ink: Colour,
  at: { inks: Colour[]; luck: number; pixel: number; row: number },
) => void

/** An ornament that repeats from edge to edge. */
export const paintPattern = (canvas: Canvas, direction: Direction, chance: Chance): void => {
  const palette = studioPalette(direction, chance)
  const inks = inksOf(palette, chance)
  const cells: readonly [Cell, ...Cell[]] = direction.has(/floral|flower|leaf|leaves|botanical|garden|plant/)
    ? [blossoms, sprigs]
    : direction.has(/wave|japanese|fan|scallop|deco/)
      ? [fans]
      : [quarters, fans, sprigs, blossoms, petals]
  const cell = chance.turn(cells)
  const across = chance.whole(5, 7)
  const size = 1 / across
  const seed = chance.whole(1, 999)
  const isStaggered = cell === sprigs || cell === blossoms
  const at = { inks, luck: 0, pixel: (2 * 1.2) / (size * canvas.unit), row: 0 }
  paint(canvas, ink => {
    const { x, y } = ink
    const row = Math.floor(y / size)
    const shift = isStaggered && row % 2 ? 0.5 : 0
    const column = Math.floor(x / size + shift)
    at.luck = scatter(column, row, seed)
    at.row = row
    cell((x / size + shift - column) * 2 - 1, (y / size - row) * 2 - 1, ink, at)
    return 1
  })
}

const inksOf = (palette: Palette, chance: Chance): Colour[] => {
  const cream = mix(palette.light, palette.haze, 0.25)
  const dark = mix(palette.deep, palette.mid, 0.3)
  const [ground, ...rest] = chance.is(0.6) ? [cream, dark] : [dark, cream]
  return [ground ?? cream, ...rest, ...palette.accents]
}

const over = (ink: Colour, colour: Colour | undefined, distance: number, pixel: number): void => {
  if (colour) tinge(ink, colour, Math.min(1, Math.max(0, 0.5 - distance / pixel)))
}

const ground = (ink: Colour, inks: Colour[], place: number): void => {
  const colour = inks[place]
  if (colour) dip(ink, colour)
}

/** Quarter circles and discs in the manner of the Bauhaus weavers. */
const quarters: Cell = (u, v, ink, { inks, luck, pixel }) => {
  const kind = Math.floor(luck * 64)
  ground(ink, inks, [0, 2, 3, 4, 1][kind % 5] ?? 0)
  const flipU = kind & 8 ? -u : u
  const flipV = kind & 16 ? -v : v
  const corner = lengthOf(flipU + 1, flipV + 1)
  const front = [1, 0, 4, 2, 3][(kind + 2) % 5] ?? 1
  if (kind % 4 === 3) {
    over(ink, inks[front], lengthOf(u, v) - 0.72, pixel)
    over(ink, inks[(front + 1) % 5], lengthOf(u, v) - 0.34, pixel)
    return
  }
  over(ink, inks[front], corner - 2, pixel)
  over(ink, inks[(front + 2) % 5], corner - 1.3, pixel)
  over(ink, inks[(front + 3) % 5], corner - 0.62, pixel)
}

/** Overlapping fans; each hangs from the middle of the row below. */
const fans: Cell = (u, v, ink, { inks, pixel }) => {
  ground(ink, inks, 1)
  const layer = (cx: number, cy: number) => {
    const away = lengthOf(u - cx, v - cy)
    over(ink, inks[0], away - 1, pixel)
    over(ink, inks[2], away - 0.88, pixel)
    over(ink, inks[0], away - 0.7, pixel)
    over(ink, inks[3], away - 0.58, pixel)
    over(ink, inks[0], away - 0.4, pixel)
    over(ink, inks[4], away - 0.28, pixel)
  }
  for (const cx of [-1, 1]) layer(cx, -1)
  layer(0, 0)
  for (const cx of [-1, 1]) layer(cx, 1)
  layer(0, 2)
}

/** A leafy stem, leaning one way or the other. */
const sprigs: Cell = (u, v, ink, { inks, luck, pixel, row }) => {
  ground(ink, inks, 0)
  const x = (row % 2 ? -1 : 1) * u + 0.12 * Math.sin(v * 2)
  over(ink, inks[1], Math.max(Math.abs(x) - 0.035, Math.abs(v) - 0.86), pixel)
  for (let pair = 0; pair < 4; pair++)
    for (const side of [-1, 1]) {
      const [dx, dy] = [x * side, v - (0.62 - pair * 0.38 - (side > 0 ? 0.12 : 0))]
      const along = dx * 0.8 - dy * 0.6
      const across = dy * 0.8 + dx * 0.6
      const leaf = Math.max(lengthOf(along - 0.3, across - 0.3) - 0.42, lengthOf(along - 0.3, across + 0.3) - 0.42)
      over(ink, inks[luck > 0.75 ? 3 : 2], leaf, pixel)
      over(ink, inks[0], Math.max(leaf + 0.05, Math.abs(across) - 0.012), pixel)
    }
  over(ink, inks[3], lengthOf(x, v + 0.88) - 0.1, pixel)
}

const blossoms: Cell = (u, v, ink, { inks, luck, pixel }) => {
  ground(ink, inks, 0)
  const turn = luck * 6
  const angle = Math.atan2(v, u) + turn
  const away = lengthOf(u, v)
  const petal = 0.62 + 0.14 * Math.cos(angle * 6)
  const leaf = (side: number) =>
    Math.max(lengthOf(u - side * 0.74, v - 0.46 * side) - 0.34, lengthOf(u - side * 0.46, v - 0.74 * side) - 0.34)
  over(ink, inks[4], Math.min(leaf(1), leaf(-1)), pixel)
  over(ink, inks[luck > 0.5 ? 2 : 3], away - petal, pixel)
  over(ink, inks[0], Math.max(Math.abs(Math.sin(angle * 3)) * away - 0.02, 0.24 - away, away - 0.52), pixel)
  over(ink, inks[luck > 0.5 ? 3 : 2], away - 0.22, pixel)
  over(ink, inks[1], away - 0.1, pixel)
}

/** Four-petalled tiles that interlock, as on Iberian floors. */
const petals: Cell = (u, v, ink, { inks, pixel }) => {
  ground(ink, inks, 0)
  // A lens from the middle to each edge: where two circles around points beside its axis overlap.
  for (const [along, beside] of [
    [u, v],
    [-u, v],
    [v, u],
    [-v, u],
  ] as const) {
    const lens = Math.max(lengthOf(along - 0.5, beside - 0.36) - 0.62, lengthOf(along - 0.5, beside + 0.36) - 0.62)
    over(ink, inks[2], lens, pixel)
    over(ink, inks[0], lens + 0.06, pixel)
    over(ink, inks[3], lens + 0.1, pixel)
  }
  const diamond = Math.abs(u) + Math.abs(v)
  over(ink, inks[1], diamond - 0.3, pixel)
  over(ink, inks[4], lengthOf(u, v) - 0.12, pixel)
  over(ink, inks[1], 2 - 0.62 - diamond, pixel)
}
