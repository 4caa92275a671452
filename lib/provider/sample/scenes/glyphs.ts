import { box, disc, outline, ring, type Shape, stroke, union, within, without } from '@/lib/provider/sample/shape'

/** One flat layer of a glyph: which of the three inks, and where. Glyphs fill a square from -1 to 1, y down. */
export type Layer = readonly [ink: 'main' | 'light' | 'accent', shape: Shape]

const tilted = (shape: Shape, angle: number): Shape => {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  return (x, y) => shape(x * cos + y * sin, y * cos - x * sin)
}
const belowLine =
  (at: number): Shape =>
  (_, y) =>
    at - y
const curl = (x: number): Shape => {
  const [left, right] = [
    within(ring(x, -0.72, 0.1, 0.08), px => px - x),
    within(ring(x, -0.52, 0.1, 0.08), px => x - px),
  ]
  return union(left, right)
}

const cup: Layer[] = [
  ['light', box(0, 0.72, 0.78, 0.07, 0.07)],
  ['main', ring(0.5, 0.12, 0.24, 0.12)],
  ['main', within(union(box(-0.06, 0.02, 0.54, 0.32, 0.04), disc(-0.06, 0.14, 0.54)), belowLine(-0.26))],
  ['accent', box(-0.06, -0.2, 0.46, 0.07, 0.07)],
  ['light', union(curl(-0.26), curl(-0.02), curl(0.22))],
]
const mug: Layer[] = [
  ['main', ring(0.5, 0.16, 0.28, 0.15)],
  ['main', box(-0.1, 0.16, 0.52, 0.58, 0.16)],
  ['light', box(-0.1, 0.2, 0.52, 0.13, 0)],
  ['accent', disc(-0.1, 0.2, 0.2)],
  ['light', union(curl(-0.3), curl(0.06))],
]
const takeaway: Layer[] = [
  [
    'main',
    outline([
      [-0.46, -0.42],
      [0.46, -0.42],
      [0.34, 0.86],
      [-0.34, 0.86],
    ]),
  ],
  [
    'accent',
    outline([
      [-0.43, -0.08],
      [0.43, -0.08],
      [0.38, 0.5],
      [-0.38, 0.5],
    ]),
  ],
  ['light', box(0, -0.5, 0.56, 0.11, 0.06)],
  ['light', box(0, -0.68, 0.42, 0.1, 0.08)],
  ['light', tilted(within(disc(0.1, 0.2, 0.2), disc(-0.1, 0.2, 0.2)), 0.3)],
]
const leaf: Layer[] = [
  ['main', tilted(within(disc(0.46, 0, 0.95), disc(-0.46, 0, 0.95)), 0.6)],
  [
    'accent',
    tilted(
      within(within(disc(0.46, 0, 0.95), disc(-0.46, 0, 0.95)), x => x),
      0.6,
    ),
  ],
  ['light', tilted(stroke(0, -0.5, 0, 1, 0.07), 0.6)],
]
const heart: Layer[] = [
  [
    'main',
    union(
      disc(-0.36, -0.22, 0.42),
      disc(0.36, -0.22, 0.42),
      outline([
        [-0.72, 0.02],
        [0, 0.86],
        [0.72, 0.02],
        [0, -0.3],
      ]),
    ),
  ],
  ['light', within(ring(-0.36, -0.22, 0.24, 0.09), (x, y) => x + y + 0.5)],
]
const house: Layer[] = [
  ['main', box(0, 0.32, 0.6, 0.5, 0.03)],
  [
    'accent',
    outline([
      [-0.88, -0.1],
      [0, -0.86],
      [0.88, -0.1],
    ]),
  ],
  ['light', box(0, 0.52, 0.17, 0.3, 0.03)],
]
const sun: Layer[] = [
  ['accent', union(...Array.from({ length: 8 }, (_, i) => tilted(box(0, -0.78, 0.07, 0.16, 0.07), (i * Math.PI) / 4)))],
  ['main', disc(0, 0, 0.46)],
  ['light', within(disc(0, 0, 0.46), disc(-0.22, -0.22, 0.4))],
]
const peaks: Layer[] = [
  ['accent', disc(0.42, -0.46, 0.24)],
  [
    'light',
    outline([
      [-0.1, 0.72],
      [0.42, -0.14],
      [0.94, 0.72],
    ]),
  ],
  [
    'main',
    outline([
      [-0.94, 0.72],
      [-0.24, -0.6],
      [0.46, 0.72],
    ]),
  ],
  [
    'light',
    outline([
      [-0.46, -0.18],
      [-0.24, -0.6],
      [-0.02, -0.18],
      [-0.14, -0.06],
      [-0.24, -0.2],
      [-0.35, -0.06],
    ]),
  ],
]
const camera: Layer[] = [
  ['main', union(box(0, 0.1, 0.82, 0.52, 0.14), box(-0.08, -0.46, 0.3, 0.16, 0.06))],
  ['light', disc(0, 0.12, 0.38)],
  ['accent', disc(0, 0.12, 0.24)],
  ['light', disc(0.56, -0.2, 0.08)],
]
const star: Layer[] = [
  [
    'main',
    outline(
      Array.from(
        { length: 10 },
        (_, i) =>
          [
            Math.sin((i * Math.PI) / 5) * (i % 2 ? 0.4 : 0.9),
            -Math.cos((i * Math.PI) / 5) * (i % 2 ? 0.4 : 0.9),
          ] as const,
      ),
    ),
  ],
  ['light', disc(0, 0.02, 0.2)],
]
const bag: Layer[] = [
  ['accent', within(ring(0, -0.28, 0.3, 0.12), (_, y) => y + 0.2)],
  [
    'main',
    outline([
      [-0.62, -0.26],
      [0.62, -0.26],
      [0.74, 0.82],
      [-0.74, 0.82],
    ]),
  ],
  ['light', within(ring(0, 0.06, 0.26, 0.1), (_, y) => 0.06 - y)],
]
const drop: Layer[] = [
  [
    'main',
    union(
      disc(0, 0.28, 0.54),
      outline([
        [-0.5, 0.1],
        [0, -0.88],
        [0.5, 0.1],
      ]),
    ),
  ],
  ['light', within(ring(0, 0.28, 0.34, 0.1), (x, y) => Math.max(x, 0.28 - y))],
]
const rocket: Layer[] = [
  [
    'accent',
    union(
      outline([
        [-0.3, 0.2],
        [-0.66, 0.7],
        [-0.24, 0.6],
      ]),
      outline([
        [0.3, 0.2],
        [0.66, 0.7],
        [0.24, 0.6],
      ]),
    ),
  ],
  ['main', within(disc(0.5, 0, 0.86), disc(-0.5, 0, 0.86))],
  ['light', disc(0, -0.14, 0.17)],
  [
    'accent',
    outline([
      [-0.16, 0.72],
      [0, 0.98],
      [0.16, 0.72],
    ]),
  ],
]
const flower: Layer[] = [
  [
    'main',
    union(
      ...Array.from({ length: 6 }, (_, i) =>
        disc(Math.sin((i * Math.PI) / 3) * 0.5, -Math.cos((i * Math.PI) / 3) * 0.5, 0.33),
      ),
    ),
  ],
  ['light', disc(0, 0, 0.3)],
  ['accent', disc(0, 0, 0.17)],
]
const moon: Layer[] = [
  ['main', without(disc(-0.06, 0, 0.72), disc(0.3, -0.16, 0.56))],
  ['accent', union(disc(0.5, -0.36, 0.09), disc(0.28, 0.02, 0.06), disc(0.62, 0.2, 0.07))],
]

export const cups = [cup, mug, takeaway] as const
/** Words that ask for a glyph; what no word asks for is drawn from all of them. */
export const glyphsByWord: readonly (readonly [RegExp, Layer[]])[] = [
  [/leaf|leaves|plant|eco|nature|tree/, leaf],
  [/heart|love|health/, heart],
  [/house|home|building/, house],
  [/sun\b|weather|summer|light/, sun],
  [/mountain|travel|outdoor/, peaks],
  [/camera|photo/, camera],
  [/star|favou?rite/, star],
  [/bag|shop|store/, bag],
  [/water|drop|rain/, drop],
  [/rocket|space|launch|startup/, rocket],
  [/flower|garden|blossom/, flower],
  [/moon|night|sleep/, moon],
]
export const everyGlyph = [cup, leaf, heart, house, sun, peaks, camera, star, bag, drop, rocket, flower, moon] as const
