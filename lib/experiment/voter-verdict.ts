import 'server-only'
import { readerOf } from '@/lib/share/grant'
import type { Ballot } from './ballot-view'
import type { ExperimentRow } from './experiment-rows'
import { verdictView } from './verdict-view'

/** What voters may read once voting has ended; null where the author keeps it back. */
export async function voterVerdict(row: ExperimentRow): Promise<Ballot['verdict']> {
  if (row.shows_verdict === 0) return null
  const view = await verdictView(readerOf({ workspaceId: row.workspace_id }), row.id)
  return view?.findings ? { heading: view.heading, sentence: view.findings.sentence } : null
}
