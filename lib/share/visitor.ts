import 'server-only'
import { foundShare } from './found-share'
import type { OpenedShare, ShareKind } from './schema'
import { sharedView } from './shared-view'

/**
 * What a visitor gets under `/s/<token>` (view) or `/r/<token>` (use).
 * @param sent the request's headers: Host, the address that is counted, the cookie of a password
 * @returns null for the one 404: unknown, expired, turned off, of the other kind, or too many misses
 */
export async function openShare(kind: ShareKind, token: string, sent: Headers): Promise<OpenedShare | null> {
  const found = await foundShare(kind, token, sent)
  if (!found) return null
  if (found.isLocked) return { isLocked: true }
  const view = await sharedView(found.grant, found.path)
  return view && { isLocked: false, view }
}
