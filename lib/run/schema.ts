import type { ImageView } from '@/lib/image/schema'
import type { Charge, Estimate, FailureWords, Settings } from '@/lib/provider/schema'
import type { Resolution } from '@/lib/spending/schema'
import type { Node } from '@/lib/template/node'
import type { Segment, TemplateView } from '@/lib/template/schema'

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
  /** The server that has its answer or waits for it, while that one is away; null otherwise. */
  heldBy: string | null
  prompt: string
  segments: Segment[]
  settings: Settings
  template: RunTemplate | null
  createdAt: number
  startedAt: number | null
  endedAt: number | null
  estimate: Estimate | null
  actual: { micros: number; isEstimated: boolean } | null
  /** What it cost as far as is known; null while it is under way. */
  charge: Charge | null
  /** Micro-dollars held back: while it is under way, and after it as long as nobody knows whether it was charged. */
  reserved: number
  /** What a person found out about a charge that nobody here could know. */
  resolution: Resolution | null
  /** Not sent before this time; null when it only waits for its turn. */
  notBefore: number | null
  /** A person asked to stop waiting for a request that had left. */
  isCancelAsked: boolean
  images: ImageView[]
  /** What happened and what to do, for every final state but `succeeded`. */
  failure: FailureWords | null
  parent: { imageId: string; runId: string; runNumber: number } | null
  /** The sweep it was made for; null for a run of its own. */
  sweep: { id: string; number: number } | null
}

/** The template of a run, the version it was made with, and the one that people use now; null when none is published. */
export type RunTemplate = {
  slug: string
  name: string
  version: number
  publishedVersionId: string | null
  publishedNumber: number | null
}

/** Whether a run ended without anybody knowing if it was charged. */
export const isUnresolved = ({ state, reserved }: Pick<RunView, 'state' | 'reserved'>): boolean =>
  !isUnderWay(state) && reserved > 0

/** Why waiting runs are not sent now. */
export type QueuePause = {
  reason: 'rate-limited' | 'unauthorised' | 'out-of-credit' | 'spending-paused' | 'storage'
  /** When it goes on by itself, ms; null when somebody must do something first. */
  until: number | null
  /** Runs that wait. */
  waiting: number
  /** What the provider or the disk said, redacted. */
  detail: string
}

/** Runs that changed, the cursor to ask from next time, and why the queue stands still, null when it does not. */
export type RunChanges = { cursor: number; runs: RunView[]; pause: QueuePause | null }

/** A page of runs, newest first. */
export type RunPage = { runs: RunView[]; hasMore: boolean }

/** A template as the playground opens it, its body read: the first page does without the parser. */
export type OpenedTemplate = TemplateView & { nodes: Node[] }

/** The image that the editor varies. */
export type Variation = { imageId: string; runNumber: number; prompt: string }
