import type { Unit } from './cells'
import type { Share } from './share'
import { counted, listed } from './words'

/** How much more is likely to decide an experiment that is open; one of them may be 0. */
export type Advice = { units: number; people: number }

/** Nobody makes an experiment this many times as large; beyond it the arms are as good as equal. */
const mostGrowth = 5

/**
 * What would most likely decide, if the share stays where it is: more units or more people, whichever term of the variance is
 * the greater, and both together where one alone cannot. The variance is taken apart into what units, voters and single
 * scores add, (U − S)·K/K′ + (W − S)·V/V′ + S·KV/K′V′, and the smallest K′ or V′ is searched for whose interval decides.
 * @param decides whether an experiment of another size would be decided
 * @returns null where five times the size would not decide either
 */
export function adviceFor(share: Share, decides: (grown: Share) => boolean): Advice | null {
  const { units, voters } = share
  const isUnits = unitsMatterMore(share)
  const alone = isUnits ? units : voters
  // "About" allows steps of a hundredth, and each costs a quantile.
  const step = Math.ceil(alone / 100)
  for (let more = step; more <= alone * (mostGrowth - 1); more += step) {
    const advice = isUnits ? { units: more, people: 0 } : { units: 0, people: more }
    if (decides(grown(share, advice))) return advice
  }
  for (let growth = 1.1; growth <= mostGrowth; growth += 0.1) {
    const advice = growthAdvice(share, growth)
    if (decides(grown(share, advice))) return advice
  }
  return null
}

/** Without any spread the number of looks decides, and that is the smaller of the two. */
const unitsMatterMore = ({ unitTerm, voterTerm, units, voters }: Share): boolean =>
  unitTerm === voterTerm ? units <= voters : unitTerm > voterTerm

/** As many more of both as makes an experiment `growth` times as large each way. */
export const growthAdvice = ({ units, voters }: Pick<Share, 'units' | 'voters'>, growth: number): Advice => ({
  units: Math.ceil(units * (growth - 1)),
  people: Math.ceil(voters * (growth - 1)),
})

function grown(share: Share, { units: moreUnits, people }: Advice): Share {
  const units = share.units + moreUnits
  const voters = share.voters + people
  const { unitTerm, voterTerm, scoreTerm } = share
  const variance =
    (Math.max(0, unitTerm - scoreTerm) * share.units) / units +
    (Math.max(0, voterTerm - scoreTerm) * share.voters) / voters +
    (scoreTerm * share.units * share.voters) / (units * voters)
  return { ...share, units, voters, variance }
}

/**
 * For strengths, whose intervals shrink with the root of the size: two arms come apart when what their intervals overlap by is
 * gone, (reach / gap)² times the size each way.
 * @param gap how far the strengths are apart
 * @param reach how far the intervals of the two reach towards each other, together
 * @returns null beyond five times the size
 */
export function adviceForGap(gap: number, reach: number, size: Pick<Share, 'units' | 'voters'>): Advice | null {
  const growth = (reach / gap) ** 2
  return growth <= mostGrowth ? growthAdvice(size, growth) : null
}

/** "about 6 more rows", "about 4 more rows and 5 more people"; null where nothing helps. */
export function adviceWords(advice: Advice | null, by: Unit): string | null {
  if (!advice) return null
  const parts = [
    ...(advice.units > 0 ? [more(advice.units, by)] : []),
    ...(advice.people > 0 ? [more(advice.people, 'person')] : []),
  ]
  return parts.length > 0 ? `about ${listed(parts)}` : null
}

/** "6 more rows". */
const more = (count: number, thing: Unit | 'person'): string => counted(count, thing).replace(' ', ' more ')
