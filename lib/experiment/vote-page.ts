import 'server-only'
import type { VotePage } from './ballot-view'

/**
 * What stands at `/v/<token>` before its script has asked for the ballot; null for the one 404.
 * @param sent the request's headers
 */
export async function openVotePage(_token: string, _sent: Headers): Promise<VotePage | null> {
  return null
}
