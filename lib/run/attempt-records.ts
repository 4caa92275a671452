import 'server-only'
import { sql, type Transaction } from 'kysely'
import { connectionFacts, learnRefusedField, pauseConnection } from '@/lib/connection/records'
import type { Pause } from '@/lib/connection/schema'
import { enterImages } from '@/lib/gallery/enter-images'
import { log } from '@/lib/log'
import { metrics } from '@/lib/metrics/registry'
import type { GenerationBody } from '@/lib/provider/body'
import type { Charge, Estimate, ProviderFailure, Usage } from '@/lib/provider/schema'
import { spendingOf } from '@/lib/settings/records'
import { overBudget } from '@/lib/spending/budget'
import { book } from '@/lib/spending/ledger'
import type { LedgerKind } from '@/lib/spending/schema'
import { changing, database } from '@/lib/store/database'
import { instanceId } from '@/lib/store/instance'
import type { Tables } from '@/lib/store/tables'
import type { ImageTable } from '@/lib/store/tables/image-tables'
import type { RunRow } from './queue'
import type { RunState } from './schema'

export type AttemptRow = Tables['attempt']

/** The attempts of a run so far, in order. */
export const attemptRows = (runId: string): Promise<AttemptRow[]> =>
  database().selectFrom('attempt').selectAll().where('run_id', '=', runId).orderBy('number').execute()

/** One attempt; null when there is none. */
export const attemptById = async (id: string): Promise<AttemptRow | null> =>
  (await database().selectFrom('attempt').selectAll().where('id', '=', id).executeTakeFirst()) ?? null

/**
 * Tx C: commits that a request is about to leave, before its first byte does.
 * @returns null when the run is no longer the caller's, or when everything was paused since it was claimed; nothing may
 *   be sent then
 */
export const beginAttempt = (
  run: RunRow,
  { id, number, body }: { id: string; number: number; body: GenerationBody },
): Promise<AttemptRow | null> =>
  changing(async (trx, change) => {
    const now = Date.now()
    const isHeld = await mustWait(trx, run)
    const owned = await trx
      .updateTable('run')
      .set(
        isHeld
          ? { state: 'queued', lease_until: null, change }
          : { state: 'sending', started_at: run.started_at ?? now, change },
      )
      .where('id', '=', run.id)
      .where('fence', '=', run.fence)
      .where('state', '=', 'claimed')
      .executeTakeFirst()
    if (isHeld || owned.numUpdatedRows === 0n) return null
    return trx
      .insertInto('attempt')
      .values({
        id,
        run_id: run.id,
        number,
        instance: instanceId(),
        state: 'sending',
        // From here on money may be spent, until an answer says otherwise.
        charge: 'perhaps',
        body: JSON.stringify(body),
        status: null,
        usage: null,
        failure: null,
        started_at: now,
        answered_at: null,
        ended_at: null,
      })
      .returningAll()
      .executeTakeFirstOrThrow()
  })

async function mustWait(trx: Transaction<Tables>, { provider, workspace_id: workspaceId }: RunRow): Promise<boolean> {
  if ((await connectionFacts(provider, trx)).pause) return true
  return provider !== 'sample' && (await spendingOf(workspaceId, trx)).isPaused
}

/**
 * Tx D: the whole answer is on the disk. Not fenced: an answer belongs to its attempt however late it comes, so it
 * also resolves a run that was already given up as unknown.
 */
export const markReceived = (attempt: AttemptRow): Promise<void> =>
  changing(async (trx, change) => {
    const now = Date.now()
    await trx.updateTable('attempt').set({ state: 'received', answered_at: now }).where('id', '=', attempt.id).execute()
    await trx
      .updateTable('run')
      .set({ state: 'received', failure: null, ended_at: null, change })
      .where('id', '=', attempt.run_id)
      .where('state', 'in', ['sending', 'unknown'])
      .execute()
  })

export type Outcome = {
  state: Extract<RunState, 'succeeded' | 'short' | 'failed' | 'unknown' | 'needs-attention'>
  charge: Charge
  failure: ProviderFailure | null
  usage: Usage | null
  /** Micro-dollars; null where nothing is booked. */
  actual: { micros: number; isEstimated: boolean } | null
  images: Pick<ImageTable, 'position' | 'sha256' | 'type' | 'width' | 'height' | 'bytes' | 'revised_prompt'>[]
}

/**
 * Tx E: pictures, state and cost of an attempt, all or nothing. Not fenced, like `markReceived`: what came belongs to
 * its attempt. The first to settle a run wins; a second filing of the same answer changes nothing.
 */
export const settleAttempt = (run: RunRow, attempt: AttemptRow, outcome: Outcome): Promise<void> =>
  changing(async (trx, change) => {
    const now = Date.now()
    const settled = await trx
      .updateTable('run')
      .set({
        state: endState(outcome),
        failure: outcome.failure && JSON.stringify(outcome.failure),
        actual: outcome.actual?.micros ?? null,
        actual_is_estimated: outcome.actual?.isEstimated ? 1 : 0,
        lease_until: null,
        ended_at: now,
        // An answer that comes after a person has answered for it knows better.
        resolution: null,
        change,
      })
      .where('id', '=', run.id)
      .where('state', 'in', ['sending', 'received'])
      .executeTakeFirst()
    if (settled.numUpdatedRows === 0n) return
    await closeAttempt(trx, run, attempt, outcome, now)
    await bookOutcome(trx, run, outcome)
    await enterImages(trx, run, attempt, outcome.images, now)
    const { state, charge, images } = outcome
    log.info({ run: run.id, attempt: attempt.id, state, charge, images: images.length }, 'a run ended')
  })

/** What a person cancelled and what cost nothing was cancelled, however it came to its end. */
const endState = ({ state, charge }: Outcome) =>
  charge === 'none' ? sql<string>`case when cancel_asked_at is null then ${state} else 'cancelled' end` : state

/** As long as nobody knows whether it was charged, the most it can have cost stays held back. */
async function bookOutcome(trx: Transaction<Tables>, run: RunRow, { charge, actual }: Outcome): Promise<void> {
  const known = { reserved: 0, spent: actual?.micros ?? 0, isEstimated: actual?.isEstimated ?? false }
  const unknown = { reserved: run.estimate_at_most ?? 0, spent: 0 }
  await book(trx, run, bookingOf[charge], charge === 'perhaps' ? unknown : known, run.created_by)
}

const bookingOf = { none: 'release', perhaps: 'reopen', charged: 'settle' } as const satisfies Record<
  Charge,
  LedgerKind
>

/** When a run may be sent again, and what keeps everything else from being sent too. */
type Again = { notBefore: number; pause: Pause | null }

/**
 * Closes an attempt that cost nothing and puts its run back into the queue, or ends it where a person has cancelled it
 * meanwhile. What the refusal taught about the provider is remembered in the same transaction.
 */
export const requeueRun = (
  run: RunRow,
  attempt: AttemptRow,
  failure: ProviderFailure,
  { notBefore, pause }: Again,
): Promise<void> =>
  changing(async (trx, change) => {
    const now = Date.now()
    await closeAttempt(trx, run, attempt, { state: 'failed', charge: 'none', failure, usage: null }, now)
    if (failure.dropField) await learnRefusedField(trx, run.provider, failure.dropField)
    if (pause) await pauseConnection(trx, run.provider, pause)
    const requeued = await trx
      .updateTable('run')
      .set(row => ({
        state: sql<string>`case when cancel_asked_at is null then 'queued' else 'cancelled' end`,
        ended_at: row.case().when('cancel_asked_at', 'is', null).then(null).else(now).end(),
        lease_until: null,
        not_before: notBefore,
        change,
      }))
      .where('id', '=', run.id)
      .where('fence', '=', run.fence)
      // Not one that was given up meanwhile, and perhaps answered for by a person.
      .where('state', 'in', ['sending', 'received'] satisfies RunState[])
      .returning('state')
      .executeTakeFirst()
    if (requeued?.state === 'cancelled') await book(trx, run, 'release', { reserved: 0, spent: 0 }, run.created_by)
  })

function closeAttempt(
  trx: Pick<ReturnType<typeof database>, 'updateTable'>,
  { provider }: RunRow,
  attempt: AttemptRow,
  { state, charge, failure, usage }: Pick<Outcome, 'state' | 'charge' | 'failure' | 'usage'>,
  now: number,
) {
  const known = provider === 'sample' ? 'sample' : charge
  metrics().attempts.inc({ outcome: state, class: failure?.class ?? 'none', charge: known })
  return trx
    .updateTable('attempt')
    .set({
      state,
      charge,
      status: failure?.status ?? null,
      failure: failure && JSON.stringify(failure),
      usage: usage && JSON.stringify(usage),
      ended_at: now,
    })
    .where('id', '=', attempt.id)
    .execute()
}

/**
 * Holds back what a run can cost without a field that the provider refuses: the choice of the quality is the
 * provider's then, and the dearest is possible.
 * @returns whether the budget has room for it; nothing is changed otherwise
 */
export const repriceRun = (run: RunRow, price: Estimate): Promise<boolean> =>
  changing(async (trx, change) => {
    const more = price.atMost - (run.estimate_at_most ?? 0)
    const spender = { workspaceId: run.workspace_id, id: run.created_by }
    if (more > 0 && (await overBudget(trx, spender, more, Date.now()))) return false
    await trx
      .updateTable('run')
      .set({ estimate_about: price.about, estimate_at_most: price.atMost, change })
      .where('id', '=', run.id)
      .execute()
    await book(trx, run, 'reserve', { reserved: price.atMost, spent: 0 }, run.created_by)
    return true
  })
