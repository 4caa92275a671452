import { chanceOf } from '@/lib/provider/sample/random'
import type { Coordinates, SweepPlan } from './schema'

type Shape = Pick<SweepPlan, 'mode' | 'sample'> & { axes: readonly { values: readonly string[] }[] }

/** Combinations of a grid; may be beyond what a number counts exactly. */
const combinations = ({ axes }: Shape): number =>
  axes.length === 0 ? 0 : axes.reduce((product, { values }) => product * values.length, 1)

/** How many cells a plan has, without making any. */
export function cellCount(plan: Shape): number {
  if (plan.mode === 'zip') return plan.axes[0]?.values.length ?? 0
  const all = combinations(plan)
  return plan.mode === 'sample' ? Math.min(plan.sample.count, all) : all
}

/** How many combinations a sample is taken from. */
export const sampledFrom = combinations

/** The cells of a plan, one at a time and in the order of the grid: the last axis turns fastest. */
export function* cellsOf(plan: Shape): Generator<Coordinates> {
  if (plan.mode === 'sample') yield* sampled(plan)
  else if (plan.mode === 'zip') {
    for (let row = 0; row < cellCount(plan); row++) yield plan.axes.map(() => row)
  } else yield* grid(plan)
}

function* grid(plan: Shape): Generator<Coordinates> {
  const count = cellCount(plan)
  for (let index = 0; index < count; index++) {
    let rest = index
    const coordinates = plan.axes.map(() => 0)
    for (let axis = plan.axes.length - 1; axis >= 0; axis--) {
      const { length } = plan.axes[axis]?.values ?? []
      coordinates[axis] = rest % length
      rest = Math.floor(rest / length)
    }
    yield coordinates
  }
}

/**
 * Draws combinations until enough are different: each is as likely as any other, nothing but the drawn ones is kept, and
 * the first of a longer draw are those of a shorter one. Taking all of a grid draws each about ln(n) times.
 */
function sampled(plan: Shape): Coordinates[] {
  const chance = chanceOf(plan.sample.seed)
  const count = cellCount(plan)
  const drawn = new Map<string, Coordinates>()
  while (drawn.size < count) {
    const coordinates = plan.axes.map(({ values }) => chance.whole(0, values.length - 1))
    drawn.set(coordinates.join(), coordinates)
  }
  return [...drawn.values()].sort(inGridOrder)
}

function inGridOrder(one: Coordinates, other: Coordinates): number {
  const axis = one.findIndex((place, at) => place !== other[at])
  return (one[axis] ?? 0) - (other[axis] ?? 0)
}
