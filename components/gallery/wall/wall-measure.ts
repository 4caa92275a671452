export const wallStyles = ['rows', 'grid'] as const
/** Rows keep the shape of every picture; the even grid gives each the same square. */
export type WallStyle = (typeof wallStyles)[number]

/** px. `target`: the height at which rows are broken; `most`: the greatest height of one; `cell`: the side of a grid's square. */
export type WallMeasure = { gap: number; target: number; most: number; columns: number; cell: number }

const gap = 8
/** A narrower wall is a phone's. */
const narrowPx = 560

/** The measures of a wall of a width. `wallVariables` says the same to the style sheet: change both together. */
export function wallMeasure(width: number): WallMeasure {
  const isNarrow = width < narrowPx
  const target = isNarrow ? width * 0.3 : Math.min(220, width * 0.26)
  const columns = Math.max(1, Math.floor((width + gap) / ((isNarrow ? 108 : 184) + gap)))
  return {
    gap,
    target,
    most: target * (isNarrow ? 1.9 : 1.45),
    columns,
    cell: (width - (columns - 1) * gap) / columns,
  }
}

/** Classes of an element inside a size container: the measures as custom properties. */
export const wallVariables =
  'gap-2 [--cell:108px] [--most:57cqi] [--target:30cqi] @min-[35rem]:[--cell:184px] @min-[35rem]:[--most:min(319px,37.7cqi)] @min-[35rem]:[--target:min(220px,26cqi)]'
