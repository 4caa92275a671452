import 'server-only'
import { armRows, rowRows } from '@/lib/experiment/experiment-rows'
import { standingOf } from '@/lib/experiment/votes'
import { byteOrderMark, type Cell, csvLine, wholeNumber } from '@/lib/spending/csv'
import { database } from '@/lib/store/database'

const columns = [
  'Voter',
  'Standing',
  'Row',
  'Row name',
  'Pair',
  'Repeat',
  'Left',
  'Right',
  'Answer',
  'Chosen',
  'Milliseconds',
  'Reasons',
  'Corrections',
  'Time',
]

/** Every answer and skip as it stands, one a line, with everything that the verdict is worked out from. */
export async function votesCsv(experimentId: string): Promise<string> {
  const arms = (await armRows(experimentId)).map(({ name }) => name)
  const rows = new Map((await rowRows(experimentId)).map(({ position, name }) => [position, name]))
  const votes = await voteRows(experimentId)
  const nameOf = (arm: number): string => arms[arm] ?? ''
  const lines = votes.map(vote =>
    csvLine([
      wholeNumber(vote.voter),
      standingOf(vote),
      wholeNumber(vote.row_position + 1),
      rows.get(vote.row_position) ?? '',
      wholeNumber(vote.pair),
      vote.is_repeat === 1 ? 'yes' : 'no',
      nameOf(vote.left_arm),
      nameOf(vote.right_arm),
      vote.given,
      chosenOf(vote, nameOf),
      wholeNumber(vote.ms),
      (JSON.parse(vote.reasons) as string[]).join(' '),
      wholeNumber(vote.corrections),
      new Date(Number(vote.given_at)).toISOString(),
    ] satisfies Cell[]),
  )
  return byteOrderMark + csvLine(columns) + lines.join('')
}

function chosenOf(
  { given, left_arm, right_arm }: { given: string; left_arm: number; right_arm: number },
  nameOf: (arm: number) => string,
): string {
  if (given === 'left') return nameOf(left_arm)
  return given === 'right' ? nameOf(right_arm) : ''
}

const voteRows = (experimentId: string) =>
  database()
    .selectFrom('experiment_vote as vote')
    .innerJoin('experiment_pair as pair', 'pair.id', 'vote.pair_id')
    .innerJoin('experiment_voter as voter', 'voter.id', 'vote.voter_id')
    .selectAll('vote')
    .select(['pair.row_position', 'pair.number as pair', 'voter.number as voter'])
    .select(['voter.is_author', 'voter.left_out_at', 'voter.finished_at'])
    .where('vote.experiment_id', '=', experimentId)
    .orderBy('voter.number')
    .orderBy('pair.row_position')
    .orderBy('pair.number')
    .orderBy('vote.is_repeat')
    .execute()
