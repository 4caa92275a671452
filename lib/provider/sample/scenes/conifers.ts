import type { Canvas } from '@/lib/provider/sample/canvas'
import { scatter } from '@/lib/provider/sample/noise'

type Stand = { from: number; to: number; height: number; gap: number; seed: number }

/** How far a stand of conifers rises above the ground, for every column of the picture. */
export const coniferLine = (canvas: Canvas, stand: Stand): Float32Array => {
  const rise = new Float32Array(canvas.width)
  let index = 0
  for (let x = stand.from; x < stand.to; x += stand.gap * (0.35 + scatter(index, 1, stand.seed)), index++)
    raise(rise, canvas.unit, x, stand.height * (0.35 + 0.75 * scatter(index, 2, stand.seed) ** 1.4), index + stand.seed)
  return rise
}

const raise = (rise: Float32Array, unit: number, x: number, height: number, seed: number): void => {
  const halfWidth = height * (0.17 + 0.06 * scatter(seed, 3))
  const last = Math.min(rise.length - 1, Math.ceil((x + halfWidth) * unit))
  for (let column = Math.max(0, Math.floor((x - halfWidth) * unit)); column <= last; column++) {
    const side = Math.abs((column + 0.5) / unit - x) / halfWidth
    // Branch tiers: the outline climbs in steps instead of a straight flank.
    const tiers = 7
    const stepped = (Math.floor(side * tiers) + ((side * tiers) % 1) ** 2.2) / tiers
    rise[column] = Math.max(rise[column] ?? 0, height * (1 - stepped) - side * height * 0.02)
  }
}
