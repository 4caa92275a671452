import type { CastVote } from '@/lib/experiment/ballot-view'

/** Why a vote was not kept. `isFinal`: sending it again would not help. */
export type VoteProblem = { message: string; isFinal: boolean }

/** Beyond these a person can do something: wait, or get back on the net. */
const finalStatuses = [400, 403, 404, 409, 410, 422]

/** Sends a vote. @returns null when it is kept */
export async function sendVote(token: string, vote: CastVote): Promise<VoteProblem | null> {
  try {
    const answer = await fetch(`/v/${token}/vote`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(vote),
      // Whoever closes the page after the last answer has still given it.
      keepalive: true,
    })
    if (answer.ok) return null
    return { message: await messageOf(answer), isFinal: finalStatuses.includes(answer.status) }
  } catch {
    return { message: 'The server did not answer.', isFinal: false }
  }
}

/** Refusals are a sentence as plain text; whatever else a proxy answers is not for reading. */
async function messageOf(answer: Response): Promise<string> {
  const isSentence = answer.headers.get('content-type')?.startsWith('text/plain')
  return isSentence ? (await answer.text()).trim() : 'The server did not take the answer.'
}
