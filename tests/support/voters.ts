import { ballotOf } from '@/lib/experiment/ballot'
import type { Ballot, BallotPair, CastVote, Given } from '@/lib/experiment/ballot-view'
import { castVote } from '@/lib/experiment/cast-vote'
import { polledOf } from '@/lib/experiment/polled'
import { voteAnswer } from '@/lib/experiment/vote-answer'
import { ballotAnswer } from '@/lib/experiment/vote-answers'
import { database } from '@/lib/store/database'
import { valueFrom } from './saved-template'

const origin = 'http://localhost:3000'

/** What a voter thinks of a pair: its row, from 0, and this person's number. */
export type Taste = (row: number, voter: number) => 'first' | 'second' | 'tie' | 'both-bad' | 'skip'

/** A browser that votes: it keeps its cookie, as browsers do. */
export class VotersBrowser {
  cookie = ''

  constructor(readonly token: string) {}

  async ballot(): Promise<Ballot> {
    const answer = await ballotAnswer(this.#request('ballot'), this.token)
    this.cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? this.cookie
    if (!answer.ok) throw new Error(await answer.text())
    return answer.json()
  }

  /** Sends a vote as it is. */
  send(vote: unknown, headers: Record<string, string> = {}): Promise<Response> {
    const request = this.#request('vote', { method: 'POST', body: JSON.stringify(vote) }, { origin, ...headers })
    return voteAnswer(request, this.token)
  }

  vote(pair: BallotPair | undefined, given: Given, change: Partial<CastVote> = {}): Promise<Response> {
    return this.send({ ref: pair?.ref, given, ms: 1_500, reasons: [], ...change })
  }

  get voterId(): string {
    return this.cookie.split('=')[1]?.split('.')[0] ?? ''
  }

  #request(path: string, init: RequestInit = {}, headers: Record<string, string> = {}): Request {
    const sent = { host: 'localhost:3000', cookie: this.cookie, ...headers }
    return new Request(`${origin}/v/${this.token}/${path}`, { ...init, headers: sent })
  }
}

/** Somebody opens the link and answers every pair by their taste. */
export async function voteAll(
  { id, token }: { id: string; token: string },
  voter: number,
  taste: Taste,
): Promise<VotersBrowser> {
  const browser = new VotersBrowser(token)
  await browser.ballot()
  const experiment = await database()
    .selectFrom('experiment')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const polled = await polledOf(experiment)
  for (const entry of ballotOf(browser.voterId, polled)) {
    const row = polled.pairs.find(pair => pair.id === entry.pairId)?.row ?? 0
    const given = givenBy(taste(row, voter), entry)
    // Past the door, which counts how much comes from one address.
    const cast = { ref: entry.ref, given, ms: 1_500, reasons: [] }
    valueFrom(await castVote(experiment, { id: browser.voterId, isAuthor: false }, cast))
  }
  return browser
}

/** An opinion as an answer to two pictures that stand in an order of their own. */
export function givenBy(opinion: ReturnType<Taste>, { left }: { left: number }): Given {
  if (opinion === 'tie' || opinion === 'both-bad' || opinion === 'skip') return opinion
  return (left === 0) === (opinion === 'first') ? 'left' : 'right'
}
