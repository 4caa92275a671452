import type { RunForm } from '@/lib/run/form-defaults'
import { usualMargin } from './limits'
import type { Design } from './schema'

/** The settings of an arm as typed. An arm makes one picture for each pair, so there is no number of images. */
export type ArmSettings = Omit<RunForm, 'values' | 'n'>

/**
 * One of the things that are compared. `values` are the fields that the arm itself fills, over those of a row: arms may
 * differ in a value, in a setting or in the version.
 */
export type ArmDraft = {
  /** What people call it in the verdict; empty for its letter. */
  name: string
  templateVersionId: string
  values: Record<string, string>
  settings: ArmSettings
}

/** A subject: what fills the fields of every arm. A field that neither row nor arm has begins as its template says. */
export type RowDraft = { name: string; values: Record<string, string> }

/** An experiment as typed. Numbers are text; `margin` is in points of a hundred. */
export type ExperimentDraft = {
  question: string
  mode: Design['mode']
  target: string
  pairsPerRow: string
  margin: string
  /** Pairs that every voter sees once more, turned round. */
  repeats: string
  /** Whether voters may see the verdict once voting has ended. */
  showsVerdict: boolean
  arms: ArmDraft[]
  rows: RowDraft[]
}

/** What people are usually asked. */
export const questionPresets = [
  'Which would you run as the ad?',
  'Which looks more like a real photograph?',
  'Which would make you stop scrolling?',
  'Which fits the brand better?',
  'Which picture is better made?',
] as const

/** An experiment before anyone types. */
export const emptyDraft: ExperimentDraft = {
  question: questionPresets[0],
  mode: 'planned',
  target: '12',
  pairsPerRow: '1',
  margin: String(usualMargin * 100),
  repeats: '1',
  showsVerdict: false,
  arms: [],
  rows: [],
}

/** "A" for the first arm, "B" for the second. */
export const armLetter = (position: number): string => String.fromCharCode(65 + position)

/** What people call an arm: its name, else its letter. */
export const armName = (name: string, position: number): string => name.trim() || armLetter(position)
