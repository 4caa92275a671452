import 'server-only'
import { sql } from 'kysely'
import { database } from '@/lib/store/database'
import type { Tables } from '@/lib/store/tables'
import type { VoterFlag, VoterView } from './view'

/** Nobody looks at two pictures in less, ms. */
const fastestLook = 500
/** A voter is fast who is so in more than this share of the answers. */
const fastShare = 0.25

/** Fewer choices of one side than this may well be chance. */
const fewestChoices = 6
const oneSideShare = 0.9

type Pace = { answered: number; answers: number; fast: number; left: number; right: number }
const nothing: Pace = { answered: 0, answers: 0, fast: 0, left: 0, right: 0 }

/**
 * The voters as the author sees them: how far each has come and who deserves a look, and nothing of which arm they chose.
 * @param of pairs on a ballot, repeats among them
 */
export async function voterViews(
  experimentId: string,
  voters: readonly Tables['experiment_voter'][],
  of: number,
): Promise<VoterView[]> {
  const paces = await pacesOf(experimentId)
  return voters.map(voter => {
    const pace = paces.get(voter.id) ?? nothing
    const { left_out_at, left_out_reason } = voter
    return {
      id: voter.id,
      number: voter.number,
      answered: pace.answered,
      of,
      isFinished: voter.finished_at !== null,
      isAuthor: voter.is_author === 1,
      leftOut: left_out_at === null ? null : { reason: left_out_reason ?? '', at: left_out_at },
      flags: flagsOf(pace),
      createdAt: voter.created_at,
    }
  })
}

function flagsOf({ answers, fast, left, right }: Pace): VoterFlag[] {
  const choices = left + right
  return [
    ...(fast > answers * fastShare ? ['fast' as const] : []),
    ...(choices >= fewestChoices && Math.max(left, right) >= choices * oneSideShare ? ['one-side' as const] : []),
  ]
}

async function pacesOf(experimentId: string): Promise<Map<string, Pace>> {
  const counted = (when: ReturnType<typeof sql<boolean>>) => sql<number>`sum(case when ${when} then 1 else 0 end)`
  const rows = await database()
    .selectFrom('experiment_vote')
    .select(({ fn }) => [
      'voter_id',
      fn.countAll().as('answered'),
      counted(sql`given <> 'skip'`).as('answers'),
      counted(sql`given <> 'skip' and ms < ${fastestLook}`).as('fast'),
      counted(sql`given = 'left'`).as('left_chosen'),
      counted(sql`given = 'right'`).as('right_chosen'),
    ])
    .where('experiment_id', '=', experimentId)
    .groupBy('voter_id')
    .execute()
  return new Map(
    rows.map(row => [
      row.voter_id,
      {
        answered: Number(row.answered),
        answers: Number(row.answers),
        fast: Number(row.fast),
        left: Number(row.left_chosen),
        right: Number(row.right_chosen),
      },
    ]),
  )
}
