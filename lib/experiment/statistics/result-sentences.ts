import type { ManyArms } from './many-arms'
import type { TwoArms } from './two-arms'
import type { Judged } from './verdict'
import { counted, listed, percent, percentRange } from './words'

/** Two arms, told from the side of the one that leads. */
export function twoArmsSentence(verdict: Judged, two: TwoArms, arms: readonly string[]): string {
  const isSecond = two.share >= 0.5
  const { share, interval, won, units } = two
  const [low, high] = interval ?? [0, 1]
  const range = percentRange(isSecond ? [low, high] : [1 - high, 1 - low])
  const rows = `winning ${isSecond ? won.second : won.first} of ${counted(units.length, verdict.by)}`
  const result = `${arms[isSecond ? 1 : 0]} was preferred in ${percent(isSecond ? share : 1 - share)} of choices`
  return `${openingOf(verdict)}${result} (95 % interval ${range}), ${rows}, ${voicesOf(verdict)}.`
}

/** A sentence of its own keeps "was preferred in 55 % of choices" from being read as a verdict. */
function openingOf({ kind }: Judged): string {
  if (kind === 'no-difference') return 'No practical difference: '
  return kind === 'open' ? 'Still open: ' : ''
}

/** Three arms or more, the strongest first. */
export function manyArmsSentence(verdict: Judged, { ranking, outcome }: ManyArms, arms: readonly string[]): string {
  const nameOf = (arm: number) => arms[arm] ?? ''
  const shown = ranking.flatMap(({ arm, share }) => (share === null ? [] : [{ name: nameOf(arm), share }]))
  const shares = shown.map(({ name, share }, at) =>
    at === 0 ? `${name} was preferred in ${percent(share)} of its choices` : `${name} in ${percent(share)}`,
  )
  const opening = outcome.kind === 'open' ? `Still open between ${listed(outcome.between.map(nameOf))}: ` : ''
  return `${opening}${shares.join(', ')}; ${counted(verdict.units, verdict.by)}, ${voicesOf(verdict)}.`
}

/** "14 people, 11 % ties", and "4 % both bad" where there were any. */
function voicesOf({ tally }: Judged): string {
  const bad = tally.bothBad.share > 0 ? [`${percent(tally.bothBad.share)} both bad`] : []
  return [counted(tally.voters, 'person'), `${percent(tally.ties.share)} ties`, ...bad].join(', ')
}
