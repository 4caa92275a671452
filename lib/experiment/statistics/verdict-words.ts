import type { Design } from '@/lib/experiment/schema'
import { adviceWords } from './advice'
import { manyArmsSentence, twoArmsSentence } from './result-sentences'
import type { Judged, Verdict } from './verdict'
import { counted, listed, percent, percentRange } from './words'

/** The verdict in its own words: "B preferred", "Still open". With a single row it says for which. */
export function headingOf(verdict: Verdict, design: Design): string {
  if (verdict.kind === 'hidden') return `${verdict.counted} of ${counted(verdict.target, 'person')} have voted`
  const heading = outcomeWords(verdict, design.arms)
  return design.onlyRow === null || verdict.kind === 'check' ? heading : `${heading} for ${design.onlyRow}`
}

function outcomeWords({ outcome }: Judged, arms: readonly string[]): string {
  switch (outcome.kind) {
    case 'check':
      return 'Check first'
    case 'all-short':
      return arms.length === 2 ? 'Both fall short' : 'All fall short'
    case 'preferred':
      return `${arms[outcome.arm]} preferred`
    case 'no-difference':
      return 'No practical difference'
    case 'open':
      return 'between' in outcome ? `Still open between ${listed(namesOf(outcome.between, arms))}` : 'Still open'
  }
}

const namesOf = (places: readonly number[], arms: readonly string[]): string[] => places.map(place => arms[place] ?? '')

/** "Closed early, 9 of 12 people": stands above the heading; null for an experiment that ran its course. */
export const earlyWords = (verdict: Verdict): string | null =>
  verdict.kind !== 'hidden' && verdict.isEarly
    ? `Closed early, ${verdict.counted} of ${counted(verdict.target, 'person')}`
    : null

/**
 * What would help most: "about 6 more rows"; where even five times the size would not decide, that.
 * @returns null for an experiment that is not open
 */
export function helpWords({ outcome, by }: Judged): string | null {
  if (outcome.kind !== 'open') return null
  return adviceWords(outcome.advice, by) ?? 'the arms are too close: five times the size would not decide either'
}

/**
 * The sentence to copy: "B was preferred in 68 % of choices (95 % interval 55–81 %), winning 9 of 10 rows, 14 people,
 * 11 % ties."
 * @returns null where nothing may be claimed: while results are hidden, and while something must be checked first
 */
export function sentenceOf(verdict: Verdict, design: Design): string | null {
  if (verdict.kind === 'hidden' || verdict.kind === 'check') return null
  const row = design.onlyRow === null ? '' : `For ${design.onlyRow}: `
  const early = earlyWords(verdict)
  return `${row}${resultSentence(verdict, design.arms)}${early ? ` ${early}.` : ''}`
}

function resultSentence(verdict: Judged, arms: readonly string[]): string {
  if (verdict.kind === 'all-short') return shortSentence(verdict)
  if (verdict.two) return twoArmsSentence(verdict, verdict.two, arms)
  return verdict.many ? manyArmsSentence(verdict, verdict.many, arms) : ''
}

function shortSentence({ tally, units, by }: Judged): string {
  const { share, interval } = tally.bothBad
  const size = `${counted(units, by)}, ${counted(tally.voters, 'person')}`
  return `${percent(share)} of answers were “both bad” (95 % interval ${percentRange(interval)}), ${size}.`
}
