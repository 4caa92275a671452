import type { ExperimentDraft } from './draft'
import { mostMarginPoints, mostPairsPerRow, mostRepeats, mostTarget } from './limits'
import type { DraftProblems } from './plan'

const bounds = {
  target: [1, mostTarget, 'people'],
  pairsPerRow: [1, mostPairsPerRow, 'pairs'],
  margin: [1, mostMarginPoints, 'points'],
  repeats: [0, mostRepeats, 'pairs'],
} as const

export type DraftNumbers = Record<keyof typeof bounds, number>

/** The numbers of a draft; one that cannot be read is 0 and has a sentence. */
export function readNumbers(draft: ExperimentDraft): { numbers: DraftNumbers; problems: DraftProblems } {
  const numbers: DraftNumbers = { target: 0, pairsPerRow: 0, margin: 0, repeats: 0 }
  const problems: DraftProblems = {}
  for (const name of ['target', 'pairsPerRow', 'margin', 'repeats'] as const) {
    const [least, most, things] = bounds[name]
    const number = /^\d+$/.test(draft[name].trim()) ? Number(draft[name]) : Number.NaN
    if (number >= least && number <= most) numbers[name] = number
    else problems[name] = `Enter a whole number from ${least} to ${most.toLocaleString('en-US')} ${things}.`
  }
  return { numbers, problems }
}
