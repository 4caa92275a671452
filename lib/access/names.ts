import 'server-only'
import { database } from '@/lib/store/database'
import { hasMembers } from './has-members'
import { ownerId } from './owner'
import type { Principal } from './principal'

type Db = Pick<ReturnType<typeof database>, 'selectFrom'>
type Workspace = Pick<Principal, 'workspaceId'>

/** Whose work the starters and the upkeep are. */
const ourName = 'Proofsheet'

/** Rows say so of what a token made. */
const tokenPrefix = 'token_'

/** Who does what nobody asked for, in one workspace. */
export const ourselves = (workspaceId: string): Pick<Principal, 'workspaceId' | 'id' | 'name'> => ({
  workspaceId,
  id: '',
  name: ourName,
})

/** What people and tokens are called by the ids that rows keep. Whoever is not known any more is called by the id. */
export async function namesOf(
  who: Workspace,
  ids: readonly string[],
  db: Db = database(),
): Promise<Map<string, string>> {
  const wanted = [...new Set(ids)]
  // The owner and we have no rows: where there is nobody else nothing is asked.
  const others = wanted.filter(id => id !== '' && id !== ownerId)
  const [tokens, members] = [others.filter(isToken), others.filter(id => !isToken(id))]
  const known = new Map([
    ...(members.length > 0 ? await memberNames(who, members, db) : []),
    ...(tokens.length > 0 ? await tokenNames(who, tokens, db) : []),
  ])
  return new Map(wanted.map(id => [id, known.get(id) ?? (id === '' ? ourName : id)]))
}

const isToken = (id: string): boolean => id.startsWith(tokenPrefix)

async function memberNames({ workspaceId }: Workspace, ids: string[], db: Db): Promise<[string, string][]> {
  const rows = await db
    .selectFrom('member')
    .select(['id', 'name'])
    .where('workspace_id', '=', workspaceId)
    .where('id', 'in', ids)
    .execute()
  return rows.map(({ id, name }) => [id, name])
}

async function tokenNames({ workspaceId }: Workspace, ids: string[], db: Db): Promise<[string, string][]> {
  const rows = await db
    .selectFrom('api_token')
    .select(['id', 'name'])
    .where('workspace_id', '=', workspaceId)
    .where(
      'id',
      'in',
      ids.map(id => id.slice(tokenPrefix.length)),
    )
    .execute()
  return rows.map(({ id, name }) => [tokenPrefix + id, `${name} (token)`])
}

/** The ids of everyone who may make something: members who may sign in, and tokens that are on. */
export async function activeIds({ workspaceId }: Workspace): Promise<string[]> {
  const members = await database()
    .selectFrom('member')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('blocked_at', 'is', null)
    .execute()
  const tokens = await database()
    .selectFrom('api_token')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('turned_off_at', 'is', null)
    .execute()
  return [...members.map(({ id }) => id), ...tokens.map(({ id }) => tokenPrefix + id)]
}

/** Whether more than one may make things here: who did is worth a word then. */
export async function hasSeveralMakers(who: Workspace): Promise<boolean> {
  return hasMembers() || (await activeIds(who)).length > 0
}

/** Who made something, where that is worth a word; null where one person is alone. */
export async function makerOf(who: Workspace, id: string): Promise<string | null> {
  return (await hasSeveralMakers(who)) ? ((await namesOf(who, [id])).get(id) ?? id) : null
}
