import type { Ballot } from '@/lib/experiment/ballot-view'

/** What came of asking for a ballot: `gone` when the link no longer opens anything. */
export type BallotAnswer = { kind: 'ballot'; ballot: Ballot } | { kind: 'gone' } | { kind: 'failed' }

/** Asks for this browser's ballot: its pairs, in its own order, with what was answered before. */
export async function fetchBallot(token: string): Promise<BallotAnswer> {
  try {
    const answer = await fetch(`/v/${token}/ballot`, { cache: 'no-store' })
    if (answer.status === 404) return { kind: 'gone' }
    return answer.ok ? { kind: 'ballot', ballot: await answer.json() } : { kind: 'failed' }
  } catch {
    return { kind: 'failed' }
  }
}
