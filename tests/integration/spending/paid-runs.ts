import type { Charge } from '@/lib/provider/schema'
import type { RunContent } from '@/lib/run/content'
import type { RunState } from '@/lib/run/schema'
import { book } from '@/lib/spending/ledger'
import type { LedgerKind } from '@/lib/spending/schema'
import { changing, database } from '@/lib/store/database'
import { newId } from '@/lib/store/id'
import type { Tables } from '@/lib/store/tables'
import { owner, reserved } from '@/tests/support/runs'

/** What a run of these tests can cost at most, and about. */
export const atMost = 210_000
export const about = 50_000

export const rowOf = (id: string): Promise<Tables['run']> =>
  database().selectFrom('run').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

export const attemptOf = (runId: string): Promise<Tables['attempt']> =>
  database().selectFrom('attempt').selectAll().where('run_id', '=', runId).executeTakeFirstOrThrow()

/** Brings a run's account to a state, as the worker would. */
export const booked = async (id: string, kind: LedgerKind, to: Parameters<typeof book>[3]): Promise<void> => {
  const run = await rowOf(id)
  await changing(trx => book(trx, run, kind, to, owner.name))
}

/** A reserved run whose estimate is known to the tests. */
export async function paidRun(change: Partial<RunContent> = {}, who = owner): Promise<string> {
  const id = await reserved(change, {}, who)
  await database()
    .updateTable('run')
    .set({ estimate_about: about, estimate_at_most: atMost })
    .where('id', '=', id)
    .execute()
  await booked(id, 'reserve', { reserved: atMost, spent: 0 })
  return id
}

/** A run that was sent and has ended, with the attempt that it was. */
export async function endedRun(state: RunState, charge: Charge, change: Partial<RunContent> = {}, who = owner) {
  const id = await paidRun(change, who)
  const now = Date.now()
  await database().updateTable('run').set({ state, started_at: now, ended_at: now }).where('id', '=', id).execute()
  await database()
    .insertInto('attempt')
    .values({
      id: newId(now),
      run_id: id,
      number: 1,
      state,
      charge,
      body: '{}',
      status: null,
      usage: null,
      failure: null,
      started_at: now,
      answered_at: null,
      ended_at: now,
    })
    .execute()
  return id
}

/** A run of which nobody knows whether it was charged. */
export const unresolvedRun = (change: Partial<RunContent> = {}, who = owner): Promise<string> =>
  endedRun('unknown', 'perhaps', change, who)
