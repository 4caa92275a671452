import 'server-only'
import { isAllowedHost, isAllowedOrigin } from '@/lib/access/host'
import { addressOf, admitAtAll, limits } from '@/lib/access/rate'
import { foreignHost, foreignOrigin, refusal } from '@/lib/access/refusal'
import { cappedBody } from '@/lib/capped-body'
import { env } from '@/lib/env'
import { type Failure, refused } from '@/lib/result'
import { goneAnswer } from '@/lib/share/gone-answer'
import { castVote } from './cast-vote'
import { foundVote } from './found-vote'
import { votingEnded } from './refusals'
import { castVoteRequest } from './request'
import { answerHeaders } from './vote-answers'
import { isAuthor, voterOf } from './voter'

const unknownVoter = refused('forbidden', 'This browser is not known here. Reload the page to vote.')
const tooFast = refused('too-many', 'That was too much at once. This answer was not counted. Wait a moment.')
const unreadable = refused('invalid', 'That could not be read as an answer.')

/** Bytes of the largest answer. */
const bodyLimit = 2_000

/** One vote: origin, link, voter, rate, input, work, cheap checks first. Whatever is refused leaves nothing behind. */
export async function voteAnswer(request: Request, token: string): Promise<Response> {
  const sent = request.headers
  const host = sent.get('host')
  if (!isAllowedHost(host, env())) return refusal(foreignHost.error)
  if (!isAllowedOrigin(sent.get('origin'), host, env()) || sent.get('sec-fetch-site') === 'cross-site')
    return refusal(foreignOrigin.error)
  const found = await foundVote(token, sent)
  if (!found) return goneAnswer()
  if (!found.isOpen) return told(votingEnded.error)
  const voterId = voterOf(sent, found.row.id)
  if (voterId === null) return told(unknownVoter.error)
  if (await isTooFast(voterId, addressOf(sent, env()))) return told(tooFast.error)
  const cast = castVoteRequest.safeParse(await bodyOf(request))
  if (!cast.success) return told(unreadable.error)
  const counted = await castVote(found.row, { id: voterId, isAuthor: await isAuthor(sent) }, cast.data)
  return counted.ok ? Response.json(counted.value, { headers: answerHeaders }) : told(counted.error)
}

/** As a sentence, which the page shows as it is. */
const told = (error: Failure): Response =>
  new Response(error.message, {
    status: refusal(error).status,
    headers: { ...answerHeaders, 'Content-Type': 'text/plain; charset=utf-8' },
  })

async function isTooFast(voterId: string, address: string): Promise<boolean> {
  const { votes, votesOfAddress } = limits()
  const wait = await admitAtAll([
    [votes, voterId],
    [votesOfAddress, address],
  ])
  return wait > 0
}

async function bodyOf(request: Request): Promise<unknown> {
  const bytes = await cappedBody(request, bodyLimit)
  try {
    return bytes && JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return null
  }
}
