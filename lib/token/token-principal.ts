import 'server-only'
import type { Principal } from '@/lib/access/principal'
import { database } from '@/lib/store/database'
import { scopesOf } from './records'
import { type Scope, stateOfToken, tokenPersonId } from './schema'
import { hashOfToken, isTokenText } from './secret-text'

/** How exactly is kept when a token was used: writing it down at every request would cost more than most requests. */
const usedWithinMs = 60_000

/** Whom a token lets in, and what for. */
export type TokenBearer = { who: Principal; scopes: Scope[] }

/**
 * Whom a token lets in now; null for whatever is no token, has ended or is turned off, without telling which. Its row is
 * read at every request.
 */
export async function bearerOf(text: string): Promise<TokenBearer | null> {
  if (!isTokenText(text)) return null
  const row = await database()
    .selectFrom('api_token')
    .selectAll()
    .where('token_hash', '=', hashOfToken(text))
    .executeTakeFirst()
  const now = Date.now()
  if (!row || stateOfToken(row, now) !== 'open') return null
  if (now - (row.last_used_at ?? 0) >= usedWithinMs) await noteUse(row.id, now)
  const scopes = scopesOf(row)
  const role = scopes.includes('run') ? 'editor' : 'viewer'
  return { who: { workspaceId: row.workspace_id, id: tokenPersonId(row.id), name: row.name, role }, scopes }
}

async function noteUse(id: string, now: number): Promise<void> {
  await database().updateTable('api_token').set({ last_used_at: now }).where('id', '=', id).execute()
}
