import 'server-only'
import { z } from 'zod'
import { namesOf } from '@/lib/access/names'
import type { Principal } from '@/lib/access/principal'
import { personalBudgetOf } from '@/lib/spending/personal-budget'
import { database } from '@/lib/store/database'
import type { Tables } from '@/lib/store/tables'
import { type Scope, scopes, stateOfToken, type TokenView, tokenPersonId } from './schema'

const storedScopes = z.array(z.enum(scopes))

/** What a token's row says it opens. */
export const scopesOf = (row: Pick<Tables['api_token'], 'scopes'>): Scope[] =>
  storedScopes.parse(JSON.parse(row.scopes))

const tokensOf = ({ workspaceId }: Principal) =>
  database().selectFrom('api_token').selectAll().where('workspace_id', '=', workspaceId)

/** The workspace's tokens: those that work first, the newest before the others. */
export async function tokens(who: Principal): Promise<TokenView[]> {
  const rows = await tokensOf(who).orderBy('created_at', 'desc').orderBy('id', 'desc').execute()
  const views = await viewsOf(who, rows)
  return [...views.filter(({ state }) => state === 'open'), ...views.filter(({ state }) => state !== 'open')]
}

/** One token; null when the workspace has none with that id. */
export async function token(who: Principal, id: string): Promise<TokenView | null> {
  const rows = await tokensOf(who).where('id', '=', id).execute()
  return (await viewsOf(who, rows))[0] ?? null
}

async function viewsOf(who: Principal, rows: Tables['api_token'][]): Promise<TokenView[]> {
  const names = await namesOf(
    who,
    rows.map(row => row.created_by),
  )
  const now = Date.now()
  return Promise.all(
    rows.map(async row => ({
      id: row.id,
      name: row.name,
      scopes: scopesOf(row),
      lastCharacters: row.last_characters,
      state: stateOfToken(row, now),
      budgets: await personalBudgetOf(who.workspaceId, tokenPersonId(row.id)),
      createdBy: names.get(row.created_by) ?? row.created_by,
      createdAt: row.created_at,
      expiresAt: row.expires_at,
      lastUsedAt: row.last_used_at,
    })),
  )
}
