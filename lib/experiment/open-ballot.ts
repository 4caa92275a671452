import 'server-only'
import { z } from 'zod'
import { database } from '@/lib/store/database'
import { ballotOf } from './ballot'
import { pictureKey, type ShownPicture, shownPictures } from './ballot-pictures'
import type { Ballot, BallotPair, BallotPicture } from './ballot-view'
import type { FoundVote } from './found-vote'
import { polledOf } from './polled'
import { reasons } from './reasons'
import { given } from './request'
import { voterVerdict } from './voter-verdict'

const storedReasons = z.array(z.enum(reasons))

/** What one voter gets and nothing else: no arm, version, prompt, name of a file or cost. It writes nothing. */
export async function openBallot({ row, path, isOpen }: FoundVote, voterId: string): Promise<Ballot> {
  const { question } = row
  if (!isOpen) return { question, isOpen, pairs: [], answered: 0, verdict: await voterVerdict(row) }
  const pictures = await shownPictures(row.id)
  const given = await givenBy(row.id, voterId)
  const none: ShownPicture = { sha256: '', width: 1, height: 1 }
  const pairs = ballotOf(voterId, await polledOf(row)).map(({ ref, pairId, isRepeat, left, right }): BallotPair => {
    const before = given.get(voteKey(pairId, isRepeat))
    const side = (name: 'left' | 'right', arm: number): BallotPicture => {
      const { width, height } = pictures.get(pictureKey(pairId, arm)) ?? none
      return { src: `${path}/images/${ref}/${name}`, width, height }
    }
    return {
      ref,
      left: side('left', left),
      right: side('right', right),
      given: before?.given ?? null,
      reasons: before?.reasons ?? [],
    }
  })
  return { question, isOpen, pairs, answered: given.size, verdict: null }
}

async function givenBy(experimentId: string, voterId: string) {
  const rows = await database()
    .selectFrom('experiment_vote')
    .select(['pair_id', 'is_repeat', 'given', 'reasons'])
    .where('experiment_id', '=', experimentId)
    .where('voter_id', '=', voterId)
    .execute()
  return new Map(
    rows.map(row => [
      voteKey(row.pair_id, row.is_repeat === 1),
      { given: given.parse(row.given), reasons: storedReasons.parse(JSON.parse(row.reasons)) },
    ]),
  )
}

const voteKey = (pairId: string, isRepeat: boolean): string => `${pairId} ${isRepeat}`
