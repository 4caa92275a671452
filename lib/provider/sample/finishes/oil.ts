import { type Canvas, paint } from '@/lib/provider/sample/canvas'
import type { Direction } from '@/lib/provider/sample/direction'
import { noise, scatter } from '@/lib/provider/sample/noise'
import { samplerOf } from './sampling'

const cell = 0.014

/** Short strokes that follow a slow field of directions, each one colour, ridged by the bristles. */
export const dab = (canvas: Canvas, _direction: Direction, seed: number): void => {
  const sample = samplerOf(canvas)
  paint(canvas, ink => {
    const { x, y } = ink
    const [column, row] = [Math.floor(x / cell), Math.floor(y / cell)]
    let [best, fromX, fromY, ridge] = [-1, x, y, 0]
    for (let dy = -1; dy <= 1; dy++)
      for (let dx = -1; dx <= 1; dx++) {
        const [c, r] = [column + dx, row + dy]
        const rank = scatter(c, r, seed)
        if (rank <= best) continue
        const [cx, cy] = [(c + scatter(c, r, 1)) * cell, (r + scatter(c, r, 2)) * cell]
        const angle = (noise(cx * 0.6 + 0.2, cy * 0.6) - 0.5) * 4
        const [along, across] = [
          (x - cx) * Math.cos(angle) + (y - cy) * Math.sin(angle),
          (y - cy) * Math.cos(angle) - (x - cx) * Math.sin(angle),
        ]
        if (Math.abs(along) > cell * 1.25 || Math.abs(across) > cell * (0.42 + 0.2 * rank)) continue
        best = rank
        fromX = cx
        fromY = cy
        ridge = noise(across * 22 + rank * 9, along * 2.5 + rank) - 0.5 + (across / cell) * 0.14
      }
    sample(fromX, fromY, ink)
    const relief = 1 + ridge * 0.24
    const varied = (scatter(Math.floor(best * 65536), 5) - 0.5) * 0.03
    ink.r = ink.r * relief + varied
    ink.g = ink.g * relief + varied
    ink.b = ink.b * relief + varied
    return 1
  })
}
