import 'server-only'
import type { Principal } from '@/lib/access/principal'
import { done, type Result, refused } from '@/lib/result'
import { publishVersion } from '@/lib/template/publish'
import { armRows, startedRow } from './experiment-rows'
import { experimentGone } from './refusals'
import { verdictView } from './verdict-view'

const noWinner = refused('conflict', 'The votes do not say that this one is preferred, so nothing was published.')

/** Makes the version of the preferred arm the one that its template's people use. */
export async function publishWinner(
  who: Principal,
  { id, arm }: { id: string; arm: number },
): Promise<Result<{ name: string; number: number }>> {
  const row = await startedRow(who, id)
  const view = row && (await verdictView(who, id))
  if (!row || !view) return experimentGone
  const { verdict } = view
  if (verdict.kind === 'hidden' || verdict.outcome.kind !== 'preferred' || verdict.outcome.arm !== arm) return noWinner
  const winner = (await armRows(id)).find(({ position }) => position === arm)
  if (!winner) return noWinner
  const published = await publishVersion(who, winner.template_version_id)
  return published.ok ? done({ name: winner.name, number: published.value.number }) : published
}
