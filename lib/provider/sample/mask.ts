import type { Area, Canvas } from './canvas'

/**
 * Coverage of a rectangle of pixels, 0 to 1, row by row: for silhouettes and what light makes of them. It may be
 * coarser than the canvas: `unit` is its own number of pixels per short side.
 */
export type Mask = { width: number; height: number; unit: number; values: Float32Array }

export type Point = readonly [x: number, y: number]

const subRows = 4

/** The area inside a closed outline, with smooth edges. */
export const maskOf = ({ width, height, unit }: Canvas, points: readonly Point[]): Mask => {
  const mask = { width, height, unit, values: new Float32Array(width * height) }
  for (let row = 0; row < height; row++)
    for (let part = 0; part < subRows; part++) {
      const crossings = crossingsAt(points, (row + (part + 0.5) / subRows) / unit)
      for (let i = 0; i + 1 < crossings.length; i += 2)
        fillSpan(mask, row, (crossings[i] ?? 0) * unit, (crossings[i + 1] ?? 0) * unit)
    }
  return mask
}

export const boundsOf = (points: readonly Point[]): Area => ({
  left: Math.min(...points.map(([x]) => x)),
  top: Math.min(...points.map(([, y]) => y)),
  right: Math.max(...points.map(([x]) => x)),
  bottom: Math.max(...points.map(([, y]) => y)),
})

const crossingsAt = (points: readonly Point[], y: number): number[] => {
  const found: number[] = []
  let [px, py] = points.at(-1) ?? [0, 0]
  for (const [x, qy] of points) {
    if (qy > y !== py > y) found.push(x + ((px - x) * (y - qy)) / (py - qy))
    px = x
    py = qy
  }
  return found.sort((one, other) => one - other)
}

const fillSpan = ({ values, width }: Mask, row: number, from: number, to: number): void => {
  const start = row * width
  const last = Math.min(width, Math.ceil(to))
  for (let column = Math.max(0, Math.floor(from)); column < last; column++) {
    const cover = Math.min(column + 1, to) - Math.max(column, from)
    values[start + column] = (values[start + column] ?? 0) + Math.max(0, cover) / subRows
  }
}

/** The mask between its pixels, the border's value outside. */
export const maskAt = ({ width, height, unit, values }: Mask, x: number, y: number): number => {
  const u = Math.min(width - 1, Math.max(0, x * unit - 0.5))
  const v = Math.min(height - 1, Math.max(0, y * unit - 0.5))
  const at = (v | 0) * width + (u | 0)
  const right = u < width - 1 ? 1 : 0
  const below = v < height - 1 ? width : 0
  const share = u - (u | 0)
  const top = (values[at] ?? 0) * (1 - share) + (values[at + right] ?? 0) * share
  const bottom = (values[at + below] ?? 0) * (1 - share) + (values[at + below + right] ?? 0) * share
  return top + (bottom - top) * (v - (v | 0))
}

/** Softens a mask by about `radius` (canvas lengths), on a grid only as fine as the result needs. */
export const softened = (mask: Mask, radius: number): Mask => {
  const coarse = shrunk(mask, Math.max(1, Math.floor((radius * mask.unit) / 5)))
  const reach = Math.max(1, Math.round(radius * coarse.unit))
  const { width, height } = coarse
  let { values } = coarse
  // Two box blurs each way come close to the blur of a lens.
  for (let pass = 0; pass < 2; pass++) {
    values = boxBlur(values, { lines: height, length: width, step: 1, stride: width }, reach)
    values = boxBlur(values, { lines: width, length: height, step: width, stride: 1 }, reach)
  }
  return { ...coarse, values }
}

const shrunk = (mask: Mask, factor: number): Mask => {
  const [width, height] = [Math.ceil(mask.width / factor), Math.ceil(mask.height / factor)]
  const unit = mask.unit / factor
  const values = Float32Array.from({ length: width * height }, (_, at) =>
    maskAt(mask, ((at % width) + 0.5) / unit, (Math.floor(at / width) + 0.5) / unit),
  )
  return { width, height, unit, values }
}

type Walk = { lines: number; length: number; step: number; stride: number }

const boxBlur = (values: Float32Array, { lines, length, step, stride }: Walk, reach: number): Float32Array => {
  const blurred = new Float32Array(values.length)
  const within = (place: number) => Math.min(length - 1, Math.max(0, place)) * step
  for (let line = 0; line < lines; line++) {
    const start = line * stride
    let sum = 0
    for (let place = -reach; place <= reach; place++) sum += values[start + within(place)] ?? 0
    for (let place = 0; place < length; place++) {
      blurred[start + place * step] = sum / (2 * reach + 1)
      sum += (values[start + within(place + reach + 1)] ?? 0) - (values[start + within(place - reach)] ?? 0)
    }
  }
  return blurred
}

/** A closed curve through points (Catmull-Rom), as many short lines. */
export const curveThrough = (points: readonly Point[], steps = 8): Point[] => {
  const at = (index: number): Point => points[(index + points.length) % points.length] ?? [0, 0]
  const along = (a: number, b: number, c: number, d: number, t: number) =>
    0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t * t * t)
  return points.flatMap((_, i) =>
    Array.from({ length: steps }, (__, step): Point => {
      const [a, b, c, d] = [at(i - 1), at(i), at(i + 1), at(i + 2)]
      return [along(a[0], b[0], c[0], d[0], step / steps), along(a[1], b[1], c[1], d[1], step / steps)]
    }),
  )
}
