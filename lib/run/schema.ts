import type { ImageView } from '@/lib/image/schema'
import type { Estimate, FailureWords, Settings } from '@/lib/provider/schema'
import type { Segment } from '@/lib/template/schema'

/** See the life of a run in docs/architecture.md. The first four are under way, the others final. */
export const runStates = [
  'queued',
  'claimed',
  'sending',
  'received',
  'succeeded',
  'short',
  'failed',
  'unknown',
  'needs-attention',
  'cancelled',
] as const
export type RunState = (typeof runStates)[number]

/** An attempt is one paid request; its states are those of the run from then on. */
export const attemptStates = [
  'sending',
  'received',
  'succeeded',
  'short',
  'failed',
  'unknown',
  'needs-attention',
] as const satisfies RunState[]
export type AttemptState = (typeof attemptStates)[number]

/** Whether a run may still change by itself. */
export const isUnderWay = (state: RunState): boolean =>
  state === 'queued' || state === 'claimed' || state === 'sending' || state === 'received'

/** A run as every screen and every stream shows it. Times are ms since the epoch, money is micro-dollars. */
export type RunView = {
  id: string
  number: number
  /** Grows with every change of any run; the cursor of the event stream. */
  change: number
  state: RunState
  isSample: boolean
  /** The base url this run waits for while its key is not set; null otherwise. */
  waitsFor: string | null
  prompt: string
  segments: Segment[]
  settings: Settings
  template: { slug: string; name: string; version: number } | null
  createdAt: number
  startedAt: number | null
  endedAt: number | null
  estimate: Estimate | null
  actual: { micros: number; isEstimated: boolean } | null
  images: ImageView[]
  /** What happened and what to do, for every final state but `succeeded`. */
  failure: FailureWords | null
  parent: { imageId: string; runId: string; runNumber: number } | null
}

/** Runs that changed, and the cursor to ask from next time. */
export type RunChanges = { cursor: number; runs: RunView[] }

/** A page of runs, newest first. */
export type RunPage = { runs: RunView[]; hasMore: boolean }

/** The image that the editor varies. */
export type Variation = { imageId: string; runNumber: number; prompt: string }
