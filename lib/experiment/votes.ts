import 'server-only'
import { z } from 'zod'
import { database } from '@/lib/store/database'
import type { Tables } from '@/lib/store/tables'
import { pairRows } from './experiment-rows'
import { type Reason, reasons } from './reasons'
import { type Answer, answers, type Standing, type Vote, type Voter } from './schema'

type VoterRow = Tables['experiment_voter']

/** The voters of an experiment in the order of their arrival. */
export const voterRows = (experimentId: string): Promise<VoterRow[]> =>
  database()
    .selectFrom('experiment_voter')
    .selectAll()
    .where('experiment_id', '=', experimentId)
    .orderBy('number')
    .execute()

/** Whether a voter counts, and if not, the first reason. */
export function standingOf(voter: Pick<VoterRow, 'is_author' | 'left_out_at' | 'finished_at'>): Standing {
  if (voter.is_author === 1) return 'author'
  if (voter.left_out_at !== null) return 'left-out'
  return voter.finished_at === null ? 'unfinished' : 'counts'
}

export const votersOf = (rows: readonly VoterRow[]): Voter[] =>
  rows.map(row => ({ id: row.id, standing: standingOf(row) }))

/** A vote as the statistics take it, with what the voter chose it for. */
export type KeptVote = Vote & { reasons: readonly Reason[] }

/**
 * All votes as they stand, those of voters who do not count among them; skips are none.
 * @param isRepeat those of repeated pairs instead, which only show how steady voters are
 */
export async function votesOf(experimentId: string, isRepeat = false): Promise<KeptVote[]> {
  const rows = await database()
    .selectFrom('experiment_vote')
    .select(['voter_id', 'pair_id', 'given', 'left_arm', 'right_arm', 'reasons'])
    .where('experiment_id', '=', experimentId)
    .where('is_repeat', '=', isRepeat ? 1 : 0)
    .where('given', '!=', 'skip')
    .execute()
  // There are few pairs and may be very many votes: a join would look each pair up once a vote.
  const rowIds = new Map((await pairRows(experimentId)).map(pair => [pair.id, rowIdOf(pair.row_position)]))
  return rows.map(row => ({
    voter: row.voter_id,
    row: rowIds.get(row.pair_id) ?? '',
    pair: row.pair_id,
    left: row.left_arm,
    right: row.right_arm,
    answer: answerOf(row.given),
    reasons: row.reasons === '[]' ? noReasons : storedReasons.parse(JSON.parse(row.reasons)),
  }))
}

/** The id by which votes name a row. */
export const rowIdOf = (position: number): string => `row ${position}`

const noReasons: readonly Reason[] = []
const storedReasons = z.array(z.enum(reasons))

function answerOf(given: string): Answer {
  const answer = answers.find(one => one === given)
  if (answer === undefined) throw new Error(`a vote says ${given}`)
  return answer
}

/** The arm whose picture was chosen; null for a tie and for "both bad". */
export function chosenArm({ answer, left, right }: Vote): number | null {
  if (answer === 'left') return left
  return answer === 'right' ? right : null
}
