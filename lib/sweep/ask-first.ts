import 'server-only'
import type { Transaction } from 'kysely'
import type { Principal } from '@/lib/access/principal'
import { estimateWords } from '@/lib/provider/price-words'
import type { Estimate } from '@/lib/provider/schema'
import { type Result, refused } from '@/lib/result'
import type { RunContent } from '@/lib/run/content'
import { askAgain, type Press, sameWishMs } from '@/lib/run/reserve'
import type { Tables } from '@/lib/store/tables'
import { sumOf } from './forecast'
import { softMostImages } from './limits'
import { countOf } from './words'

type Starting = {
  hash: string
  contents: readonly RunContent[]
  prices: readonly (Estimate | null)[]
  press: Press
  now: number
}

/** What a person is asked before these runs of a sweep are started; null where nothing needs a word, or it was answered. */
export async function questionBefore(
  trx: Transaction<Tables>,
  who: Principal,
  { hash, contents, prices, press, now }: Starting,
): Promise<Result<never> | null> {
  if (press.isConfirmed) return null
  const price = sumOf(prices)
  const elsewhere = await sameSweepElsewhere(trx, who, hash, press, now)
  if (elsewhere) return refused('ask-first', askAgain(now - elsewhere.created_at, price))
  return questionOfMany(contents, price)
}

/** Asked above the soft limit, with the count and the price. */
export function questionOfMany(contents: readonly RunContent[], price: Estimate | null): Result<never> | null {
  const images = contents.reduce((sum, { settings }) => sum + settings.n, 0)
  if (images <= softMostImages) return null
  const cost = price ? `, ${estimateWords(price)}` : ''
  return refused('ask-first', `This starts ${countOf(images, 'image')}${cost}. Start them?`)
}

/** The same sweep, just started by another page. One that paid for nothing asks for nothing. */
const sameSweepElsewhere = (trx: Transaction<Tables>, who: Principal, hash: string, press: Press, now: number) =>
  trx
    .selectFrom('sweep')
    .innerJoin('sweep_cell', 'sweep_cell.sweep_id', 'sweep.id')
    .innerJoin('run', 'run.id', 'sweep_cell.run_id')
    .select('sweep.created_at')
    .where('sweep.workspace_id', '=', who.workspaceId)
    .where('sweep.content_hash', '=', hash)
    .where('sweep.created_at', '>', now - sameWishMs)
    .whereRef('run.created_at', '=', 'sweep.created_at')
    .where('run.tab', '!=', press.tab)
    .orderBy('sweep.created_at', 'desc')
    .executeTakeFirst()
