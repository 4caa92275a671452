import 'server-only'
import type { VotePage } from './ballot-view'
import { foundVote } from './found-vote'

/**
 * What stands at `/v/<token>` before its script has asked for the ballot; null for the one 404.
 * @param sent the request's headers
 */
export async function openVotePage(token: string, sent: Headers): Promise<VotePage | null> {
  const found = await foundVote(token, sent)
  return found && { question: found.row.question, isOpen: found.isOpen }
}
