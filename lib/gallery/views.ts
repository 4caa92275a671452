import 'server-only'
import type { Principal } from '@/lib/access/principal'
import { done, type Result, refused } from '@/lib/result'
import { database } from '@/lib/store/database'
import { newId } from '@/lib/store/id'
import { galleryQueryOf, toParams } from './query'
import type { SavedView } from './schema'

/** As many as anybody finds their way in. */
const mostViews = 100

const columns = ['id', 'name', 'params', 'created_by as createdBy', 'created_at as createdAt'] as const

const views = (who: Principal) =>
  database().selectFrom('saved_view').select(columns).where('workspace_id', '=', who.workspaceId)

/** The queries that were kept, by name. */
export const savedViews = (who: Principal): Promise<SavedView[]> =>
  views(who).orderBy('name').limit(mostViews).execute()

type Kept = { name: string; params: string; isConfirmed: boolean }

/**
 * Keeps a query under a name.
 * @returns `ask-first` where the name is taken and nobody has confirmed that it may be given to another query
 */
export async function keepView(who: Principal, { name, params, isConfirmed }: Kept): Promise<Result<SavedView>> {
  // Read and written again: only what the gallery understands is kept.
  const query = toParams(galleryQueryOf(new URLSearchParams(params))).toString()
  const earlier = await views(who).where('name', '=', name).executeTakeFirst()
  if (earlier && earlier.params !== query && !isConfirmed)
    return refused('ask-first', `There is a view “${name}” already. Replace it?`)
  if (!earlier && (await savedViews(who)).length >= mostViews)
    return refused('conflict', `There are ${mostViews} views already. Remove one first.`)
  const row = {
    id: newId(),
    workspace_id: who.workspaceId,
    name,
    params: query,
    created_by: who.id,
    created_at: Date.now(),
  }
  const view = await database()
    .insertInto('saved_view')
    .values(row)
    .onConflict(conflict => conflict.columns(['workspace_id', 'name']).doUpdateSet({ params: query }))
    .returning(columns)
    .executeTakeFirstOrThrow()
  return done(view)
}

/** Removes a view. @returns what it was, so that it can be kept again; null when there is none */
export async function dropView(who: Principal, id: string): Promise<SavedView | null> {
  const view = await database()
    .deleteFrom('saved_view')
    .where('id', '=', id)
    .where('workspace_id', '=', who.workspaceId)
    .returning(columns)
    .executeTakeFirst()
  return view ?? null
}
