import 'server-only'
import type { Principal } from '@/lib/access/principal'
import { type ExperimentRow, startedRow } from '@/lib/experiment/experiment-rows'
import { experimentGone } from '@/lib/experiment/refusals'
import { mayBeSeen } from '@/lib/experiment/verdict-view'
import { done, type Result, refused } from '@/lib/result'
import { slugOf } from '@/lib/template/slug'

const hidden = refused('conflict', 'Results are hidden until the target is reached or voting is closed.')

/** An experiment whose results may be seen: an export tells no more than the page. */
export async function seenResults(who: Principal, id: string): Promise<Result<ExperimentRow>> {
  const row = await startedRow(who, id)
  if (!row) return experimentGone
  return (await mayBeSeen(row)) ? done(row) : hidden
}

/** "experiment-which-would-you-run-votes.csv". */
export const exportName = ({ question }: ExperimentRow, ending: string): string =>
  `experiment-${slugOf(question).slice(0, 40)}-${ending}`
