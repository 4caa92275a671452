import type { Estimate, Settings } from '@/lib/provider/schema'
import type { RunView } from '@/lib/run/schema'
import type { ExperimentDraft } from './draft'
import type { Reason } from './reasons'
import type { Design } from './schema'
import type { Proportion } from './statistics/proportion'
import type { Verdict } from './statistics/verdict'

/** `ready`: every picture has come or failed, and voting may open. */
export const experimentStates = ['draft', 'generating', 'ready', 'open', 'closed'] as const
export type ExperimentState = (typeof experimentStates)[number]

export const closings = ['author', 'target', 'date'] as const
export type Closing = (typeof closings)[number]

/** What pressing Start would make and cost, and what keeps it from starting: sentences by form path ("arms.0.name"). */
export type ExperimentForecast = {
  /** Arms × rows × pairs per row. */
  images: number
  /** Micro-dollars; null where a model has no price, or the draft cannot be read yet. */
  price: Estimate | null
  isSample: boolean
  problems: Record<string, string>
}

/** A draft as it was kept. */
export type KeptDraft = { id: string; draft: ExperimentDraft; forecast: ExperimentForecast }

/** An experiment in the list, newest first. Times are ms since the epoch. */
export type ExperimentSummary = {
  id: string
  question: string
  state: ExperimentState
  arms: string[]
  rows: number
  /** Voters who count, of how many are to. */
  counted: number
  target: number
  createdAt: number
  closedAt: number | null
}

export type ArmView = {
  position: number
  name: string
  template: { slug: string; name: string; version: number; versionId: string; publishedVersionId: string | null }
  /** Fields that the arm itself fills. */
  values: Record<string, string>
  settings: Settings
  /** Its text as it is before a row fills it. */
  body: string
}

export type RowView = { position: number; name: string; values: Record<string, string> }

/** `dropped`: a picture of it was refused or failed, so nobody is shown it. */
export const pairStates = ['generating', 'ready', 'dropped'] as const
export type PairState = (typeof pairStates)[number]

/** One picture per arm, of one row. `number` counts within the row, from 1. */
export type PairView = {
  id: string
  row: number
  number: number
  state: PairState
  /** In the order of the arms. `imageId` null while there is none. */
  cells: { arm: number; runId: string; imageId: string | null }[]
}

/** An experiment as its page shows it. */
export type ExperimentView = {
  id: string
  question: string
  state: ExperimentState
  mode: Design['mode']
  target: number
  /** 0.1: 40 % to 60 % is no difference. */
  margin: number
  pairsPerRow: number
  repeats: number
  showsVerdict: boolean
  arms: ArmView[]
  rows: RowView[]
  pairs: PairView[]
  /** Of the cells, in the order of pairs and arms. */
  runs: RunView[]
  /** Of everything that may not change any more; the time is when it was frozen. */
  frozen: { hash: string; at: number }
  /** `/v/<token>`; null until voting was opened. */
  link: string | null
  openedAt: number | null
  closesAt: number | null
  closedAt: number | null
  closedBy: Closing | null
  counted: number
  /** Null where one person is alone. */
  madeBy: string | null
  createdAt: number
}

/** Why a voter deserves a look. `fast`: often quicker than anyone can look. `one-side`: nearly always the same side. */
export const voterFlags = ['fast', 'one-side'] as const
export type VoterFlag = (typeof voterFlags)[number]

/** A voter as the author sees one: no votes in it. */
export type VoterView = {
  id: string
  /** In the order of arrival, from 1. */
  number: number
  /** Pairs answered or skipped, of all. */
  answered: number
  of: number
  isFinished: boolean
  isAuthor: boolean
  /** Left out by a person, who may take it back. */
  leftOut: { reason: string; at: number } | null
  flags: VoterFlag[]
  createdAt: number
}

/** What an arm's pictures came to: this says nothing of votes, so it is never hidden. */
export type ArmFigures = {
  arm: number
  asked: number
  refused: number
  failed: number
  /** Refused of those that ended. */
  refusals: Proportion
  /** Micro-dollars of all its pictures, and of one. */
  spent: { micros: number; isEstimated: boolean }
  perPicture: number | null
}

/** One unit of the strip: a row, or a pair where there is a single row. */
export type UnitView = {
  id: string
  name: string
  /** How much the second arm is preferred, 0 to 1; null without a vote, and with three arms or more. */
  share: number | null
  votes: number
  /** Of its first shown pair, in the order of the arms. */
  imageIds: (string | null)[]
}

/** How often a picture was chosen for something, by arm. */
export type ReasonView = { reason: Reason; label: string; counts: number[] }

/** Everything that votes say; null in `VerdictView` while it is hidden. */
export type Findings = {
  units: UnitView[]
  reasons: ReasonView[]
  /** How many repeated pairs were answered for the same arm again; null where none was repeated. */
  consistency: { same: number; of: number } | null
  /** For copying; null while something must be checked first. */
  sentence: string | null
}

/** The verdict as its page shows it. While `verdict.kind` is `hidden`, nothing in it tells how an arm did with voters. */
export type VerdictView = {
  verdict: Verdict
  heading: string
  /** "Closed early, 9 of 12 people". */
  early: string | null
  /** "about 6 more rows". */
  help: string | null
  arms: ArmFigures[]
  voters: VoterView[]
  findings: Findings | null
}
