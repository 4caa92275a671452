import { type Canvas, dip, paint, tinge } from '@/lib/provider/sample/canvas'
import { clamp, mix, smooth } from '@/lib/provider/sample/colour'
import { scatter } from '@/lib/provider/sample/noise'
import type { Palette } from '@/lib/provider/sample/palette'
import type { Chance } from '@/lib/provider/sample/random'

export type Block = {
  base: number
  lowest: number
  tallest: number
  narrowest: number
  widest: number
  nearness: number
  lit: number
}

export type Tower = { left: number; right: number; top: number; roof: number; id: number }

/** A row of towers from edge to edge, taller towards the middle as cities are. */
export const towersOf = (canvas: Canvas, block: Block, chance: Chance): Tower[] => {
  const towers: Tower[] = []
  const centre = canvas.w * chance.between(0.35, 0.65)
  for (let x = -0.05; x < canvas.w; ) {
    const width = chance.between(block.narrowest, block.widest)
    const middle = 1 - Math.min(1, Math.abs(x - centre) / (canvas.w * 0.6))
    const height =
      block.lowest + (block.tallest - block.lowest) * (0.25 + 0.75 * middle) * chance.between(0.15, 1) ** 1.3
    towers.push({
      left: x,
      right: x + width,
      top: block.base - height,
      roof: chance.whole(0, 5),
      id: chance.whole(1, 99_999),
    })
    x += width * chance.between(0.72, 1.12)
  }
  return towers
}

/** The roof line over one column: flat, stepped, slanted, crowned or with a mast. */
const roofAt = ({ left, right, top, roof }: Tower, x: number): number => {
  const width = right - left
  const middle = Math.abs((x - left) / width - 0.5) * 2
  if (roof === 1) return top - width * (middle < 0.62 ? 0.22 : 0) - width * (middle < 0.3 ? 0.22 : 0)
  if (roof === 2) return top - width * 0.5 * ((x - left) / width)
  if (roof === 3) return top - (middle < 0.035 ? width * 1.1 : middle < 0.3 ? width * 0.12 : 0)
  if (roof === 4 && width < 0.07) return top - width * 0.45 * (1 - middle * middle)
  return top
}

/** Paints a row of towers with hazy feet and lit windows. */
export const paintTowers = (canvas: Canvas, palette: Palette, block: Block, towers: readonly Tower[]): void => {
  const front = frontOf(canvas, towers)
  const body = mix(
    mix(palette.haze, palette.mid, clamp(block.nearness * 1.6)),
    palette.deep,
    smooth(0.25, 1, block.nearness),
  )
  const edge = mix(body, palette.haze, 0.35)
  const glow = [palette.light, mix(palette.accents[1], palette.light, 0.35), palette.accents[0]] as const
  const [cellX, cellY] = [0.0085 + block.nearness * 0.008, 0.011 + block.nearness * 0.012]
  const facade = { cellX, cellY, blur: 0.8 / canvas.unit, share: block.lit }
  paint(
    canvas,
    ink => {
      const { x, y } = ink
      const tower = front.towers[Math.min(canvas.width - 1, (x * canvas.unit) | 0)]
      if (!tower) return 0
      const below = y - roofAt(tower, x)
      const cover = clamp(below * canvas.unit + 0.5)
      if (cover <= 0) return 0
      dip(ink, body)
      tinge(ink, edge, 0.55 * smooth(0.4, 1, (x - tower.left) / (tower.right - tower.left)))
      const lit = windowAt(x - tower.left - cellX * 0.3, y - tower.top - cellY * 0.6, tower, facade)
      if (lit > 0)
        tinge(ink, glow[tower.id % 9 === 0 ? 2 : tower.id % 2] ?? palette.light, lit * (0.35 + 0.65 * block.nearness))
      tinge(
        ink,
        palette.haze,
        smooth(block.base - (block.base - tower.top) * 0.95, block.base + 0.05, y) * (0.8 - block.nearness * 0.45),
      )
      return cover
    },
    { left: 0, top: block.base - block.tallest * 1.3 - 0.1, right: canvas.w, bottom: block.base },
  )
}

const frontOf = (canvas: Canvas, towers: readonly Tower[]) => {
  const columns: (Tower | null)[] = new Array(canvas.width).fill(null)
  for (const tower of towers)
    for (
      let column = Math.max(0, Math.floor(tower.left * canvas.unit));
      column < Math.min(canvas.width, tower.right * canvas.unit);
      column++
    ) {
      const there = columns[column]
      if (!there || tower.top < there.top) columns[column] = tower
    }
  return { towers: columns }
}

type Facade = { cellX: number; cellY: number; blur: number; share: number }

const windowAt = (dx: number, dy: number, tower: Tower, { cellX, cellY, blur, share }: Facade): number => {
  if (dy < 0 || dx < 0 || dx > tower.right - tower.left - cellX * 0.6) return 0
  const column = Math.floor(dx / cellX)
  const row = Math.floor(dy / cellY)
  // Whole floors tend to be lit together.
  const luck = scatter(column, row, tower.id) * 0.7 + scatter(0, row, tower.id) * 0.3
  if (luck > share) return 0
  const u = Math.abs(dx - (column + 0.5) * cellX)
  const v = Math.abs(dy - (row + 0.5) * cellY)
  const inside = smooth(cellX * 0.34 + blur, cellX * 0.34 - blur, u) * smooth(cellY * 0.3 + blur, cellY * 0.3 - blur, v)
  return inside * (0.45 + 0.55 * scatter(row, column, tower.id + 1))
}
