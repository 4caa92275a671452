import { fewestUnits, fewestVoters } from '@/lib/experiment/limits'
import type { Unit } from './cells'
import type { Tally } from './tally'
import { counted, percent } from './words'

/** Why a verdict would be worth nothing, whatever the votes say. */
export type Concern = { kind: 'only-author' | 'few-units' | 'few-voters' | 'one-side'; sentence: string }

/** What the checks look at. */
export type Health = { tally: Tally; by: Unit; units: number; hasAuthorVoted: boolean }

/**
 * How far from one half the share of left pictures may be, with its whole interval. Sides are dealt by chance, so arms cannot
 * cause more: these voters look at the side, or one picture loads late.
 */
const sideMargin = 0.1

/** Everything that must be put right before the votes can say anything; empty for a healthy experiment. */
export function concernsOf(health: Health): Concern[] {
  const { tally, by, units, hasAuthorVoted } = health
  if (tally.voters === 0 && hasAuthorVoted)
    return [{ kind: 'only-author', sentence: 'Only the author has voted. Send the link to other people.' }]
  const concerns: Concern[] = []
  if (units < fewestUnits)
    concerns.push({
      kind: 'few-units',
      sentence: tooFew(units, by, `no votes can decide with fewer than ${fewestUnits}`),
    })
  if (tally.voters < fewestVoters)
    concerns.push({
      kind: 'few-voters',
      sentence: tooFew(tally.voters, 'person', `at least ${fewestVoters} must vote`),
    })
  if (isOneSided(tally)) concerns.push({ kind: 'one-side', sentence: sideSentence(tally) })
  return concerns
}

const tooFew = (count: number, thing: Unit | 'person', rule: string): string =>
  `Only ${counted(count, thing)}: ${rule}.`

const isOneSided = ({ left: { interval } }: Tally): boolean =>
  interval[0] > 0.5 + sideMargin || interval[1] < 0.5 - sideMargin

function sideSentence({ left: { share } }: Tally): string {
  const [side, often] = share > 0.5 ? ['left', share] : ['right', 1 - share]
  return `The ${side} picture was chosen in ${percent(often)} of choices, whichever arm it was from.`
}
