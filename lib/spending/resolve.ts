import 'server-only'
import type { Transaction } from 'kysely'
import type { Principal } from '@/lib/access/principal'
import { record } from '@/lib/audit/record'
import type { Charge } from '@/lib/provider/schema'
import { done, type Result, refused } from '@/lib/result'
import { changing } from '@/lib/store/database'
import type { Tables } from '@/lib/store/tables'
import type { RunTable } from '@/lib/store/tables/run-tables'
import { book } from './ledger'
import { finalStates } from './records'
import type { Balance, Resolution } from './schema'

type Trx = Transaction<Tables>

/**
 * Books what a person found out about a run that nobody here could know of: its estimate as spent, or nothing.
 * @returns what stands on the run's account now; `conflict` when there is nothing to find out
 */
export const resolveRun = (who: Principal, runId: string, resolution: Resolution): Promise<Result<Balance>> =>
  changing(async (trx, change) => {
    const run = await endedRun(trx, who, runId)
    if (!run) return gone
    if (run.reserved === 0)
      return refused('conflict', 'This run is no longer open: it is known what it cost. Reload the page to see it.')
    const isCharged = resolution === 'charged'
    const spent = isCharged ? (run.estimate_about ?? run.reserved) : 0
    const account = { reserved: 0, spent, isEstimated: isCharged }
    await book(trx, run, isCharged ? 'settle' : 'release', account, who.id)
    await markRun(trx, run, {
      resolution,
      actual: isCharged ? spent : null,
      actual_is_estimated: isCharged ? 1 : 0,
      change,
    })
    await markNewestAttempt(trx, run.id, isCharged ? 'charged' : 'none')
    await record(trx, who, 'charge-answered', `Run ${run.number}`, { resolution, micros: spent })
    return done({ reserved: 0, spent })
  })

/**
 * Takes a person's answer about a run back: what it can cost at most is held back again.
 * @returns what stands on the run's account now; `conflict` when nobody had answered for it
 */
export const reopenRun = (who: Principal, runId: string): Promise<Result<Balance>> =>
  changing(async (trx, change) => {
    const run = await endedRun(trx, who, runId)
    if (!run) return gone
    if (run.resolution === null)
      return refused('conflict', 'There is no answer to take back. Reload the page to see how this run stands.')
    const account = { reserved: run.estimate_at_most ?? 0, spent: 0 }
    await book(trx, run, 'reopen', account, who.id)
    await markRun(trx, run, { resolution: null, actual: null, actual_is_estimated: 0, change })
    await markNewestAttempt(trx, run.id, 'perhaps')
    await record(trx, who, 'charge-reopened', `Run ${run.number}`)
    return done(account)
  })

const gone = refused('not-found', 'This run is no longer here, or its answer has come after all.')

const endedRun = (trx: Trx, { workspaceId }: Principal, runId: string): Promise<RunTable | undefined> =>
  trx
    .selectFrom('run')
    .selectAll()
    .where('id', '=', runId)
    .where('workspace_id', '=', workspaceId)
    .where('state', 'in', finalStates)
    .executeTakeFirst()

type Mark = Pick<RunTable, 'resolution' | 'actual' | 'actual_is_estimated' | 'change'>

const markRun = (trx: Trx, { id }: RunTable, mark: Mark) =>
  trx.updateTable('run').set(mark).where('id', '=', id).execute()

/** Only the newest can be in doubt: another is never sent before it is known what the one before cost. */
const markNewestAttempt = (trx: Trx, runId: string, charge: Charge) =>
  trx
    .updateTable('attempt')
    .set({ charge })
    .where('id', '=', row =>
      row
        .selectFrom('attempt as newest')
        .select('newest.id')
        .where('newest.run_id', '=', runId)
        .orderBy('number', 'desc')
        .limit(1),
    )
    .execute()
