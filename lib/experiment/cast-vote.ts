import 'server-only'
import type { Transaction } from 'kysely'
import { done, type Result, refused } from '@/lib/result'
import { database } from '@/lib/store/database'
import { newId } from '@/lib/store/id'
import type { Tables } from '@/lib/store/tables'
import { type BallotEntry, ballotOf } from './ballot'
import type { CastVote, VoteCast } from './ballot-view'
import type { ExperimentRow } from './experiment-rows'
import { closeAtTarget, holdOpen } from './hold-open'
import { polledOf } from './polled'
import { votingEnded } from './refusals'

const notYours = refused('invalid', 'This pair is not on your ballot. Reload the page to go on.')

type Trx = Transaction<Tables>
type Key = { experiment_id: string; voter_id: string; pair_id: string; is_repeat: number }

/**
 * Records an answer or a skip: once per voter and pair, however many tabs send it; another answer corrects it and leaves
 * what it was. Voting ends with the last voter that the target needs, in the same transaction.
 */
export const castVote = (
  row: Pick<ExperimentRow, 'id' | 'repeats' | 'target'>,
  voter: { id: string; isAuthor: boolean },
  cast: CastVote,
): Promise<Result<VoteCast>> =>
  database()
    .transaction()
    .execute(async trx => {
      const now = Date.now()
      if (!(await holdOpen(trx, row.id, now))) return votingEnded
      const entries = ballotOf(voter.id, await polledOf(row, trx))
      const entry = entries.find(({ ref }) => ref === cast.ref)
      if (!entry) return notYours
      await enterVoter(trx, row.id, voter, now)
      await record(trx, row.id, voter.id, entry, cast, now)
      const answered = await answeredBy(trx, row.id, voter.id)
      if (answered >= entries.length) await finish(trx, voter.id, now)
      const isOpen = !(await closeAtTarget(trx, row, now))
      return done({ answered, of: entries.length, isOpen })
    })

/** Whoever signs in later is an author from then on, with all that came before. */
async function enterVoter(
  trx: Trx,
  experimentId: string,
  { id, isAuthor }: { id: string; isAuthor: boolean },
  now: number,
) {
  const known = await trx.selectFrom('experiment_voter').select('is_author').where('id', '=', id).executeTakeFirst()
  if (known?.is_author === 0 && isAuthor)
    await trx.updateTable('experiment_voter').set({ is_author: 1 }).where('id', '=', id).execute()
  if (known) return
  const { last } = await trx
    .selectFrom('experiment_voter')
    .select(({ fn }) => fn.max('number').as('last'))
    .where('experiment_id', '=', experimentId)
    .executeTakeFirstOrThrow()
  const left = { finished_at: null, left_out_at: null, left_out_reason: null }
  await trx
    .insertInto('experiment_voter')
    .values({
      id,
      experiment_id: experimentId,
      number: (last ?? 0) + 1,
      is_author: isAuthor ? 1 : 0,
      created_at: now,
      ...left,
    })
    .execute()
}

async function record(
  trx: Trx,
  experimentId: string,
  voterId: string,
  entry: BallotEntry,
  cast: CastVote,
  now: number,
) {
  const { pairId: pair_id, left, right } = entry
  const key: Key = { experiment_id: experimentId, voter_id: voterId, pair_id, is_repeat: entry.isRepeat ? 1 : 0 }
  const given = { given: cast.given, ms: cast.ms, given_at: now }
  const reasons = JSON.stringify(cast.reasons)
  const before = await trx
    .selectFrom('experiment_vote')
    .select(['given', 'ms', 'given_at', 'corrections'])
    .where(({ and }) => and(key))
    .executeTakeFirst()
  if (!before)
    return trx
      .insertInto('experiment_vote')
      .values({ ...key, ...given, left_arm: left, right_arm: right, reasons, corrections: 0 })
      .execute()
  // The same answer once more comes from another tab, or says why.
  const { corrections, ...replaced } = before
  const isSame = replaced.given === cast.given
  if (!isSame)
    await trx
      .insertInto('experiment_vote_before')
      .values({ id: newId(now), ...key, ...replaced })
      .execute()
  await trx
    .updateTable('experiment_vote')
    .set(isSame ? { reasons } : { ...given, reasons, corrections: corrections + 1 })
    .where(({ and }) => and(key))
    .execute()
}

async function answeredBy(trx: Trx, experimentId: string, voterId: string): Promise<number> {
  const { answered } = await trx
    .selectFrom('experiment_vote')
    .select(({ fn }) => fn.countAll().as('answered'))
    .where('experiment_id', '=', experimentId)
    .where('voter_id', '=', voterId)
    .executeTakeFirstOrThrow()
  return Number(answered)
}

const finish = (trx: Trx, voterId: string, now: number) =>
  trx
    .updateTable('experiment_voter')
    .set({ finished_at: now })
    .where('id', '=', voterId)
    .where('finished_at', 'is', null)
    .execute()
