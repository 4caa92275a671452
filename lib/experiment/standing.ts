import type { ExperimentRow } from './experiment-rows'
import { type Closing, closings, type ExperimentState } from './view'

type Times = Pick<ExperimentRow, 'frozen_at' | 'opened_at' | 'closed_at' | 'closes_at' | 'closed_by'>

/** When voting ended and why; null while it has not. Nobody needs to be here when the date comes. */
export function endOf({ closed_at, closed_by, closes_at }: Times, now: number): { at: number; by: Closing } | null {
  const by = closings.find(one => one === closed_by) ?? 'author'
  if (closed_at !== null) return { at: closed_at, by }
  return closes_at !== null && closes_at <= now ? { at: closes_at, by: 'date' } : null
}

/** Where an experiment stands. `isGenerating` matters only before voting opens. */
export function stateOf(times: Times, now: number, isGenerating: boolean): ExperimentState {
  if (times.frozen_at === null) return 'draft'
  if (times.opened_at !== null) return endOf(times, now) === null ? 'open' : 'closed'
  return isGenerating ? 'generating' : 'ready'
}
