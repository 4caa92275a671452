/** Signed distances: negative inside, positive outside, in the canvas's own lengths (Inigo Quilez's formulas). */
export type Shape = (x: number, y: number) => number

/** Math.hypot guards against overflow, which costs ten times as much as the root itself. */
export const lengthOf = (dx: number, dy: number): number => Math.sqrt(dx * dx + dy * dy)

export const disc =
  (cx: number, cy: number, radius: number): Shape =>
  (x, y) =>
    lengthOf(x - cx, y - cy) - radius

export const box =
  (cx: number, cy: number, halfWidth: number, halfHeight: number, corner = 0): Shape =>
  (x, y) => {
    const dx = Math.abs(x - cx) - halfWidth + corner
    const dy = Math.abs(y - cy) - halfHeight + corner
    return lengthOf(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - corner
  }

export const stroke =
  (ax: number, ay: number, bx: number, by: number, thickness: number): Shape =>
  (x, y) => {
    const [dx, dy] = [bx - ax, by - ay]
    const t = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)))
    return lengthOf(x - ax - dx * t, y - ay - dy * t) - thickness / 2
  }

export const ring = (cx: number, cy: number, radius: number, thickness: number): Shape => {
  const inner = disc(cx, cy, radius)
  return (x, y) => Math.abs(inner(x, y)) - thickness / 2
}

/** A convex or concave outline through points given as x, y pairs. */
export const outline =
  (points: readonly (readonly [number, number])[]): Shape =>
  (x, y) => {
    let nearest = Number.POSITIVE_INFINITY
    let isInside = false
    let [px, py] = points.at(-1) ?? [0, 0]
    for (const [qx, qy] of points) {
      const [ex, ey, wx, wy] = [px - qx, py - qy, x - qx, y - qy]
      const t = Math.min(1, Math.max(0, (wx * ex + wy * ey) / (ex * ex + ey * ey || 1)))
      nearest = Math.min(nearest, lengthOf(wx - ex * t, wy - ey * t))
      if (qy > y !== py > y && x < qx + (ex * (y - qy)) / ey) isInside = !isInside
      px = qx
      py = qy
    }
    return isInside ? -nearest : nearest
  }

export const union =
  (...shapes: readonly Shape[]): Shape =>
  (x, y) => {
    let nearest = Number.POSITIVE_INFINITY
    for (const shape of shapes) nearest = Math.min(nearest, shape(x, y))
    return nearest
  }

export const without =
  (shape: Shape, hole: Shape): Shape =>
  (x, y) =>
    Math.max(shape(x, y), -hole(x, y))

export const within =
  (shape: Shape, limit: Shape): Shape =>
  (x, y) =>
    Math.max(shape(x, y), limit(x, y))

/** How much of a pixel of size `pixel` a shape covers. */
export const coverage = (distance: number, pixel: number): number => {
  const cover = 0.5 - distance / pixel
  return cover < 0 ? 0 : cover > 1 ? 1 : cover
}
