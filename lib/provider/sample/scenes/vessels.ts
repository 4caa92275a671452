import { blend, smooth } from '@/lib/provider/sample/colour'

/** A turned form: radius by height, both as shares of the vessel's height; t runs from foot (0) to rim (1). */
export type Turning = { radius: (t: number) => number; isOpen: boolean; gloss: number; handle: boolean }

/** A smooth outline through [height, radius] pairs. */
const through =
  (...points: readonly (readonly [number, number])[]) =>
  (t: number): number => {
    for (let i = 1; i < points.length; i++) {
      const [from, to] = [points[i - 1], points[i]]
      if (from && to && t <= to[0]) return blend(from[1], to[1], smooth(from[0], to[0], t))
    }
    return points.at(-1)?.[1] ?? 0
  }

export const turnings = {
  bottle: {
    radius: through([0, 0.17], [0.04, 0.19], [0.55, 0.19], [0.74, 0.065], [0.93, 0.06], [0.935, 0.075], [1, 0.075]),
    isOpen: false,
    gloss: 0.9,
    handle: false,
  },
  serum: {
    radius: through(
      [0, 0.2],
      [0.03, 0.22],
      [0.58, 0.22],
      [0.66, 0.1],
      [0.665, 0.12],
      [0.8, 0.12],
      [0.81, 0.07],
      [0.93, 0.075],
      [1, 0.03],
    ),
    isOpen: false,
    gloss: 0.8,
    handle: false,
  },
  vase: {
    radius: through([0, 0.15], [0.32, 0.3], [0.72, 0.12], [0.9, 0.1], [1, 0.15]),
    isOpen: true,
    gloss: 0.3,
    handle: false,
  },
  amphora: {
    radius: through([0, 0.13], [0.5, 0.34], [0.84, 0.15], [1, 0.19]),
    isOpen: true,
    gloss: 0.25,
    handle: false,
  },
  cup: { radius: through([0, 0.3], [0.1, 0.42], [0.6, 0.5], [1, 0.54]), isOpen: true, gloss: 0.5, handle: true },
  bowl: { radius: through([0, 0.42], [0.12, 0.45], [0.4, 0.95], [1, 1.25]), isOpen: true, gloss: 0.4, handle: false },
  pot: {
    radius: through(
      [0, 0.26],
      [0.06, 0.36],
      [0.4, 0.46],
      [0.78, 0.3],
      [0.82, 0.31],
      [0.88, 0.2],
      [0.93, 0.05],
      [0.95, 0.06],
      [1, 0.045],
    ),
    isOpen: false,
    gloss: 0.55,
    handle: true,
  },
  dripper: {
    radius: through([0, 0.2], [0.06, 0.5], [0.12, 0.5], [0.16, 0.2], [0.3, 0.26], [1, 0.56]),
    isOpen: true,
    gloss: 0.45,
    handle: true,
  },
  jar: {
    radius: through([0, 0.36], [0.05, 0.42], [0.66, 0.42], [0.7, 0.38], [0.71, 0.43], [0.97, 0.43], [1, 0.4]),
    isOpen: false,
    gloss: 0.7,
    handle: false,
  },
} as const satisfies Record<string, Turning>

export type Vessel = keyof typeof turnings
