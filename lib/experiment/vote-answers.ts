import 'server-only'
import { createHmac } from 'node:crypto'
import { join } from 'node:path'
import { readRendition } from '@/lib/image/renditions'
import { fileResponse } from '@/lib/image/serve'
import { log } from '@/lib/log'
import { cardFile } from '@/lib/share/card/card-file'
import { goneAnswer } from '@/lib/share/gone-answer'
import { shareHeaders } from '@/lib/share/headers'
import { newId } from '@/lib/store/id'
import { deriveKey } from '@/lib/store/secret'
import { ballotOf } from './ballot'
import { pictureKey, shownPictures, voteRendition } from './ballot-pictures'
import { foundVote } from './found-vote'
import { openBallot } from './open-ballot'
import { polledOf } from './polled'
import { voterCookie, voterOf } from './voter'

/** A voter's ballot. A browser that has none yet becomes a voter by its cookie alone: nothing is written before a vote. */
export async function ballotAnswer(request: Request, token: string): Promise<Response> {
  const found = await foundVote(token, request.headers)
  if (!found) return goneAnswer()
  const { id } = found.row
  const known = voterOf(request.headers, id)
  const voterId = known ?? newId()
  const answer = Response.json(await openBallot(found, voterId), { headers: answerHeaders })
  if (known === null && found.isOpen) answer.headers.set('Set-Cookie', voterCookie(id, voterId))
  return answer
}

export const answerHeaders = { ...shareHeaders, 'X-Content-Type-Options': 'nosniff' }

/** A picture of a voter's own ballot: its address works for this voter only, and while the vote is open. */
export async function votePictureAnswer(request: Request, token: string, ref: string, side: string): Promise<Response> {
  const found = await foundVote(token, request.headers)
  const voterId = found?.isOpen ? voterOf(request.headers, found.row.id) : null
  if (!found || voterId === null || (side !== 'left' && side !== 'right')) return goneAnswer()
  const entry = ballotOf(voterId, await polledOf(found.row)).find(one => one.ref === ref)
  const picture = entry && (await shownPictures(found.row.id)).get(pictureKey(entry.pairId, entry[side]))
  if (!picture) return goneAnswer()
  try {
    return await readRendition(picture.sha256, voteRendition, path =>
      fileResponse(request, { path, etag: etagOf(picture.sha256), type: 'image/webp', headers: shareHeaders }),
    )
  } catch (error) {
    log.error({ err: error }, 'a picture of a ballot could not be read')
    return goneAnswer()
  }
}

/** The hash of an original would tell whoever has seen it elsewhere which one this is. */
const etagOf = (sha256: string): string =>
  createHmac('sha256', deriveKey('ballot')).update(`etag ${sha256}`).digest('base64url')

const plainCard = { path: join(process.cwd(), 'public/share-card.png'), etag: 'plain-card' }

/** What previews of a vote's link show: the question, and no picture. */
export async function voteCardAnswer(request: Request, token: string): Promise<Response> {
  const found = await foundVote(token, request.headers)
  if (!found) return goneAnswer()
  try {
    const words = { title: found.row.question, about: 'Two pictures at a time. Which do you prefer?' }
    return await cardSent(request, await cardFile({ ...words, hashes: [] }))
  } catch (error) {
    log.error({ err: error }, 'a card could not be drawn')
    return cardSent(request, plainCard)
  }
}

const cardSent = (request: Request, card: { path: string; etag: string }): Promise<Response> =>
  fileResponse(request, { ...card, type: 'image/png', headers: shareHeaders })
