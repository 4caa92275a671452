import 'server-only'
import type { Principal } from '@/lib/access/principal'
import { record } from '@/lib/audit/record'
import { done, type Result, refused } from '@/lib/result'
import { setPersonalBudget } from '@/lib/spending/personal-budget'
import { database } from '@/lib/store/database'
import { newId } from '@/lib/store/id'
import { mostTokens } from './limits'
import { token } from './records'
import type { MakeTokenRequest } from './request'
import { type Scope, type TokenView, tokenPersonId } from './schema'
import { hashOfToken, lastCharactersOf, newTokenText } from './secret-text'

const dayMs = 24 * 3_600_000

/** A new token with the one thing that is told only now. */
export type MadeToken = { token: TokenView; text: string }

/** Makes a token, with its budget, in one transaction: it never works without its limits. */
export async function makeToken(who: Principal, request: MakeTokenRequest): Promise<Result<MadeToken>> {
  const { name, mayRun, expiresInDays, budgets } = request
  const text = newTokenText()
  const now = Date.now()
  const id = newId(now)
  const scopes: Scope[] = mayRun ? ['read', 'run'] : ['read']
  const isMade = await database()
    .transaction()
    .execute(async trx => {
      const { open } = await trx
        .selectFrom('api_token')
        .select(({ fn }) => fn.countAll().as('open'))
        .where('workspace_id', '=', who.workspaceId)
        .where('turned_off_at', 'is', null)
        .executeTakeFirstOrThrow()
      if (Number(open) >= mostTokens) return false
      await trx
        .insertInto('api_token')
        .values({
          id,
          workspace_id: who.workspaceId,
          name,
          scopes: JSON.stringify(scopes),
          token_hash: hashOfToken(text),
          last_characters: lastCharactersOf(text),
          expires_at: expiresInDays === null ? null : now + expiresInDays * dayMs,
          turned_off_at: null,
          turned_off_by: null,
          last_used_at: null,
          created_by: who.id,
          created_at: now,
        })
        .execute()
      const isLimited = budgets.day !== null || budgets.month !== null
      if (mayRun && isLimited) await setPersonalBudget(who, tokenPersonId(id), budgets, trx)
      await record(trx, who, 'token-made', name, { scopes: scopes.join(' '), days: expiresInDays })
      return true
    })
  const made = isMade ? await token(who, id) : null
  return made ? done({ token: made, text }) : tooMany
}

const tooMany = refused('conflict', `There are ${mostTokens} tokens already. Turn one off that is not used any more.`)
