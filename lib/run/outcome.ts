import { actualCost } from '@/lib/provider/price'
import { priceOf } from '@/lib/provider/price-table'
import type { ProviderFailure, Settings, Usage } from '@/lib/provider/schema'
import type { Outcome } from './attempt-records'
import { contentOf } from './content'
import type { Job } from './job'

/** How a run ends that brought no picture. Ambiguous is never called failed: the picture may have been paid for. */
export function failedOutcome(job: Pick<Job, 'run' | 'prices'>, failure: ProviderFailure): Outcome {
  const { settings } = contentOf(job.run)
  const actual = failure.charge === 'charged' ? costOf(job, null, settings.n, settings) : null
  return { state: stateOf(failure), charge: failure.charge, failure, usage: null, actual, images: [] }
}

function stateOf({ class: kind, charge }: ProviderFailure): Outcome['state'] {
  if (kind === 'refused' || charge === 'none') return 'failed'
  return kind === 'unusable-answer' ? 'needs-attention' : 'unknown'
}

/**
 * What an answered run cost in micro-dollars: by the provider's own token counts, else the estimate for the pictures
 * that were made, usable or not, marked as an estimate. Samples book nothing.
 */
export function costOf(
  { run, prices }: Pick<Job, 'run' | 'prices'>,
  usage: Usage | null,
  made: number,
  asked: Settings,
): Outcome['actual'] {
  if (run.provider === 'sample') return null
  const counted = usage && actualCost(usage, priceOf(prices, asked.model))
  if (counted !== null) return { micros: counted, isEstimated: false }
  if (run.estimate_about === null) return null
  return { micros: Math.round((run.estimate_about * Math.max(made, 1)) / asked.n), isEstimated: true }
}
