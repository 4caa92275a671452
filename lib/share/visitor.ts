import 'server-only'
import type { OpenedShare, ShareKind } from './schema'

/**
 * What a visitor gets under `/s/<token>` (view) or `/r/<token>` (use).
 * @param sent the request's headers: Host, the address that is counted, the cookie of a password
 * @returns null for the one 404: unknown, expired, turned off, of the other kind, or too many misses
 */
export const openShare = async (_kind: ShareKind, _token: string, _sent: Headers): Promise<OpenedShare | null> => null
