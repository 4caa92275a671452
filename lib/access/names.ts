import 'server-only'
import { database } from '@/lib/store/database'
import { ownerId, type Principal } from './principal'

/** Whose work the starters and the upkeep are. */
const ourName = 'Proofsheet'

/** Who does what nobody asked for, in one workspace. */
export const ourselves = (workspaceId: string): Pick<Principal, 'workspaceId' | 'id' | 'name'> => ({
  workspaceId,
  id: '',
  name: ourName,
})

/** What people are called by the ids that rows keep. Whoever is not known any more is called by the id. */
export async function namesOf(who: Principal, ids: readonly string[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids)]
  const known = await memberNames(who, wanted)
  return new Map(wanted.map(id => [id, known.get(id) ?? (id === '' ? ourName : id)]))
}

/** The owner and we have no rows: where there are no accounts nothing is asked. */
async function memberNames({ workspaceId }: Principal, wanted: string[]): Promise<Map<string, string>> {
  const ids = wanted.filter(id => id !== '' && id !== ownerId)
  if (ids.length === 0) return new Map()
  const members = await database()
    .selectFrom('member')
    .select(['id', 'name'])
    .where('workspace_id', '=', workspaceId)
    .where('id', 'in', ids)
    .execute()
  return new Map(members.map(({ id, name }) => [id, name]))
}
