import type { Settings } from '@/lib/provider/schema'
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

export const isUnderWay = (state: RunState): boolean =>
  state === 'queued' || state === 'claimed' || state === 'sending' || state === 'received'

/** Micro-dollars: what a job probably costs, and the most it can cost. */
export type Estimate = { about: number; atMost: number }

export type ImageView = {
  id: string
  /** Position within the run, from 0. */
  index: number
  width: number
  height: number
  type: 'image/png' | 'image/jpeg' | 'image/webp'
  bytes: number
  isStarred: boolean
  revisedPrompt: string | null
}

/** A failure in words: what happened and what it cost, then what to do. `detail` is the provider's own text, redacted. */
export type RunFailureView = {
  title: string
  advice: string
  field: string | null
  detail: string
  nearestSize: string | null
}

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
  failure: RunFailureView | null
  parent: { imageId: string; runId: string; runNumber: number } | null
}

/** Runs that changed, and the cursor to ask from next time. */
export type RunChanges = { cursor: number; runs: RunView[] }
