import 'server-only'
import { cellRows, pairRows, rowRows } from './experiment-rows'
import { reasonLabels, reasons } from './reasons'
import type { Design, Voter } from './schema'
import type { Judged } from './statistics/verdict'
import { sentenceOf } from './statistics/verdict-words'
import type { Findings, UnitView } from './view'
import { chosenArm, type KeptVote, rowIdOf, votesOf } from './votes'

/** Everything that votes say beside the verdict, of the voters who count. */
export async function findingsOf(
  experimentId: string,
  { verdict, design, votes, voters }: { verdict: Judged; design: Design; votes: readonly KeptVote[]; voters: Voter[] },
): Promise<Findings> {
  const counting = new Set(voters.filter(({ standing }) => standing === 'counts').map(({ id }) => id))
  const counted = votes.filter(({ voter }) => counting.has(voter))
  const repeated = (await votesOf(experimentId, true)).filter(({ voter }) => counting.has(voter))
  return {
    units: await unitViews(experimentId, verdict, counted),
    reasons: reasonViews(counted, design.arms.length),
    consistency: consistencyOf(counted, repeated),
    sentence: sentenceOf(verdict, design),
  }
}

async function unitViews(experimentId: string, verdict: Judged, votes: readonly KeptVote[]): Promise<UnitView[]> {
  const shown = (await pairRows(experimentId)).filter(({ state }) => state === 'ready')
  const cells = await cellRows(experimentId)
  const shares = new Map(verdict.two?.units.map(({ id, share }) => [id, share]))
  const counts = new Map<string, number>()
  for (const vote of votes) counts.set(vote[verdict.by], (counts.get(vote[verdict.by]) ?? 0) + 1)
  const view = (id: string, name: string, pairId: string | undefined): UnitView => ({
    id,
    name,
    share: shares.get(id) ?? null,
    votes: counts.get(id) ?? 0,
    imageIds: (cells.get(pairId ?? '') ?? []).map(({ image_id }) => image_id),
  })
  if (verdict.by === 'pair') return shown.map(({ id, number }) => view(id, `Pair ${number}`, id))
  return (await rowRows(experimentId)).map(({ position, name }) =>
    view(rowIdOf(position), name, shown.find(pair => pair.row_position === position)?.id),
  )
}

function reasonViews(votes: readonly KeptVote[], arms: number): Findings['reasons'] {
  const counts = new Map(reasons.map(reason => [reason, new Array<number>(arms).fill(0)]))
  for (const vote of votes) {
    const arm = chosenArm(vote)
    for (const reason of arm === null ? [] : vote.reasons) {
      const ofReason = counts.get(reason)
      if (ofReason && arm !== null) ofReason[arm] = (ofReason[arm] ?? 0) + 1
    }
  }
  return reasons
    .map(reason => ({ reason, label: reasonLabels[reason], counts: counts.get(reason) ?? [] }))
    .filter(({ counts: ofReason }) => ofReason.some(count => count > 0))
}

/** How many pairs that were shown again, turned round, were answered for the same arm again. */
function consistencyOf(votes: readonly KeptVote[], repeated: readonly KeptVote[]): Findings['consistency'] {
  if (repeated.length === 0) return null
  const first = new Map(votes.map(vote => [`${vote.voter} ${vote.pair}`, vote]))
  const both = repeated.flatMap(again => {
    const before = first.get(`${again.voter} ${again.pair}`)
    return before ? [{ before, again }] : []
  })
  if (both.length === 0) return null
  return { same: both.filter(({ before, again }) => saysOf(before) === saysOf(again)).length, of: both.length }
}

const saysOf = (vote: KeptVote): number | string => chosenArm(vote) ?? vote.answer
