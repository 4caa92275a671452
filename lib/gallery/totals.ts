import 'server-only'
import { database } from '@/lib/store/database'
import { type TotalName, totalNames } from './facets'

/** How many live, starred and deleted images a workspace has. */
export async function totals(workspaceId: string): Promise<Record<TotalName, number>> {
  const rows = await database()
    .selectFrom('facet')
    .select(['name', 'images'])
    .where('workspace_id', '=', workspaceId)
    .where('name', 'in', totalNames)
    .where('value', '=', '')
    .execute()
  const of = (name: TotalName) => rows.find(row => row.name === name)?.images ?? 0
  return { live: of('live'), starred: of('starred'), trash: of('trash') }
}
