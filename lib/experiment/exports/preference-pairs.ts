import 'server-only'
import { armRows, type ExperimentRow, fieldValues, rowRows } from '@/lib/experiment/experiment-rows'
import { chosenArm, type KeptVote, standingOf, voterRows, votesOf } from '@/lib/experiment/votes'
import { database } from '@/lib/store/database'

/** One picture and what it was asked for with. */
type Picture = { arm: string; prompt: string; model: string; sha256: string; file: string }

/** What people said of two pictures: how often each was preferred, and how often neither. */
type Preference = {
  row: string
  values: Record<string, string>
  pictures: [Picture, Picture]
  preferred: [number, number]
  ties: number
  bothBad: number
}

/** Two pictures a time with the votes on them, for training and for reading by machine. Only voters who count. */
export async function preferencePairs(row: ExperimentRow): Promise<{ question: string; pairs: Preference[] }> {
  const counting = new Set((await voterRows(row.id)).filter(one => standingOf(one) === 'counts').map(({ id }) => id))
  const votes = (await votesOf(row.id)).filter(({ voter }) => counting.has(voter))
  const pictures = await picturesOf(row.id)
  const rows = new Map((await rowRows(row.id)).map(one => [one.position, one]))
  const contests = Map.groupBy(votes, contestOf)
  const pairs = [...contests.values()].flatMap((given): Preference[] => {
    const [first] = given
    const [low, high] = first ? armsOf(first) : [0, 0]
    const one = pictures.get(`${first?.pair} ${low}`)
    const other = pictures.get(`${first?.pair} ${high}`)
    const ofRow = rows.get(one?.row ?? -1)
    if (!one || !other || !ofRow) return []
    const preferred = (arm: number) => given.filter(vote => chosenArm(vote) === arm).length
    return [
      {
        row: ofRow.name,
        values: fieldValues.parse(JSON.parse(ofRow.field_values)),
        pictures: [one.picture, other.picture],
        preferred: [preferred(low), preferred(high)],
        ties: given.filter(({ answer }) => answer === 'tie').length,
        bothBad: given.filter(({ answer }) => answer === 'both-bad').length,
      },
    ]
  })
  return { question: row.question, pairs }
}

const armsOf = ({ left, right }: KeptVote): [number, number] => [Math.min(left, right), Math.max(left, right)]

const contestOf = (vote: KeptVote): string => `${vote.pair} ${armsOf(vote).join(' ')}`

async function picturesOf(experimentId: string): Promise<Map<string, { row: number; picture: Picture }>> {
  const names = (await armRows(experimentId)).map(({ name }) => name)
  const rows = await database()
    .selectFrom('experiment_cell as cell')
    .innerJoin('experiment_pair as pair', 'pair.id', 'cell.pair_id')
    .innerJoin('run', 'run.id', 'cell.run_id')
    .innerJoin('image', 'image.id', 'cell.image_id')
    .select(['cell.pair_id', 'cell.arm', 'pair.row_position', 'run.prompt', 'run.settings'])
    .select(['image.id', 'image.sha256'])
    .where('pair.experiment_id', '=', experimentId)
    .execute()
  return new Map(
    rows.map(({ pair_id, arm, row_position, prompt, settings, id, sha256 }) => [
      `${pair_id} ${arm}`,
      {
        row: row_position,
        picture: {
          arm: names[arm] ?? '',
          prompt,
          model: String(JSON.parse(settings).model),
          sha256,
          file: `/images/${id}/original`,
        },
      },
    ]),
  )
}
