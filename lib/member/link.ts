import 'server-only'
import { createHmac } from 'node:crypto'
import { roleOf } from '@/lib/access/roles'
import { isTokenShaped, tokenHash } from '@/lib/share/token'
import { database } from '@/lib/store/database'
import { deriveKey } from '@/lib/store/secret'
import type { LinkKind, OpenLink } from './schema'

/** 144 bits: nobody guesses one, and an address stays short. */
const tokenBytes = 18

/** The secret word of a link: made of its id, so that an admin can be shown it again and a copy of the database opens nothing. */
export const linkToken = (id: string): string =>
  createHmac('sha256', deriveKey('member link')).update(id).digest().subarray(0, tokenBytes).toString('base64url')

/** Where a link leads, without the site's address. */
export const linkPath = (id: string): string => `/invite/${linkToken(id)}`

/** The link of a token, while it lets someone in; null for every other text, without saying why. */
export async function openLink(token: string): Promise<OpenLink | null> {
  if (!isTokenShaped(token)) return null
  const row = await database()
    .selectFrom('member_link')
    .leftJoin('member as maker', 'maker.id', 'member_link.created_by')
    .leftJoin('member as owner', 'owner.id', 'member_link.member_id')
    .select(['member_link.id', 'kind', 'member_link.role', 'member_link.email', 'member_link.expires_at'])
    .select(['maker.name as maker', 'owner.name as owner'])
    .where('token_hash', '=', tokenHash(token))
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', Date.now())
    .executeTakeFirst()
  if (!row) return null
  const kind: LinkKind = row.kind === 'password' ? 'password' : 'invitation'
  return {
    id: row.id,
    kind,
    email: row.email,
    role: roleOf(row.role ?? ''),
    madeBy: row.maker ?? 'An admin',
    name: row.owner,
    expiresAt: row.expires_at,
  }
}
