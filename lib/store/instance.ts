import 'server-only'
import { hostname } from 'node:os'
import { buildMark } from './build-mark'
import { storeNow } from './clock'
import { database } from './database'
import { isPostgres } from './dialect'
import { shared } from './shared'

/** How often a server says that it lives. */
export const aliveMs = 20_000
/** A server that said nothing for so long is away. */
export const awayMs = 90_000

const self = shared<string>('instance')

/** Who this server is among those that share its database: its data folder's id. Null before the start has told. */
export const instanceId = self.peek
export const installInstance = self.set

/** Whether rows with this mark are this server's: its own, and those of a time when there was only one. */
export const isOwn = (instance: string | null): boolean => instance === null || instance === instanceId()

/** Says that this server lives. On SQLite nobody else could ask. */
export async function noteAlive(): Promise<void> {
  const id = instanceId()
  if (id === null || !isPostgres(database())) return
  const now = await storeNow()
  await database()
    .insertInto('instance')
    .values({ id, name: hostname(), build: buildMark(), started_at: now, seen_at: now })
    .onConflict(conflict => conflict.column('id').doUpdateSet({ name: hostname(), build: buildMark(), seen_at: now }))
    .execute()
}

/** Whether another server that lives runs another build: browsers that meet both are told to reload again and again. */
export async function hasOtherBuild(): Promise<boolean> {
  const other = await database()
    .selectFrom('instance')
    .select('id')
    .where('id', '!=', instanceId() ?? '')
    .where('build', '!=', buildMark())
    .where('seen_at', '>', (await storeNow()) - awayMs)
    .limit(1)
    .executeTakeFirst()
  return other !== undefined
}
