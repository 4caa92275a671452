import { sampledFrom } from './plan'
import type { SweepPlan } from './schema'

/** "1 image", "1,200 images". */
export const countOf = (count: number, thing: string): string =>
  `${count.toLocaleString('en-US')} ${thing}${count === 1 ? '' : 's'}`

/**
 * How a number of images comes about: "3 × 4 × n 2 = 24 images", "5 rows × n 2 = 10 images", "8 of 12 × n 2 = 16 images".
 * @param n the images of each cell where they are the same everywhere, as typed
 */
export function formulaOf(plan: SweepPlan, n: string, images: number): string {
  const sum = countOf(images, 'image')
  const factors = [...cellFactors(plan), ...imageFactor(plan, n)]
  const isSum = factors.length === 0 || (factors.length === 1 && factors[0] === String(images))
  return isSum ? sum : `${factors.join(' × ')} = ${sum}`
}

function cellFactors(plan: SweepPlan): string[] {
  const { mode, axes, sample } = plan
  if (mode === 'zip') return [countOf(axes[0]?.values.length ?? 0, 'row')]
  if (mode === 'sample')
    return [`${sample.count.toLocaleString('en-US')} of ${sampledFrom(plan).toLocaleString('en-US')}`]
  // A single value multiplies nothing.
  return axes.filter(axis => !isN(axis) && axis.values.length > 1).map(({ values }) => String(values.length))
}

function imageFactor({ mode, axes }: SweepPlan, n: string): string[] {
  const axis = axes.find(isN)
  if (!axis) return n.trim() === '1' ? [] : [`n ${n.trim()}`]
  return mode === 'grid' ? [`n ${inWords(axis.values)}`] : []
}

const isN = ({ kind, name }: SweepPlan['axes'][number]): boolean => kind === 'setting' && name === 'n'

const inWords = (values: readonly string[]): string =>
  values.length < 2 ? values.join('') : `${values.slice(0, -1).join(', ')} and ${values.at(-1)}`
