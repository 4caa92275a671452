import 'server-only'
import { createHash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import type { Tables } from '@/lib/store/tables'
import type { Measure, Windows } from './windows'

/** Of the database: the clocks of several servers differ. */
const now = sql<number>`(extract(epoch from clock_timestamp()) * 1000)::bigint`

/** Of one length, whatever someone typed, and no list of people's addresses. */
const idOf = (key: string): string => createHash('sha256').update(key).digest('base64url')

/** Windows that several servers count in together. Only on Postgres. */
export class StoredWindows implements Windows {
  constructor(private readonly database: () => Kysely<Tables>) {}

  async admit(key: string, measure: Measure): Promise<number> {
    const isOver = sql<boolean>`rate_window.ends_at <= ${now}`
    const ends = sql<number>`${now} + ${measure.windowMs}`
    const counted = await this.database()
      .insertInto('rate_window')
      .values({ id: idOf(key), count: 1, ends_at: ends })
      .onConflict(conflict =>
        conflict
          .column('id')
          .doUpdateSet({
            count: sql`case when ${isOver} then 1 else rate_window.count + 1 end`,
            ends_at: sql`case when ${isOver} then ${ends} else rate_window.ends_at end`,
          })
          .where(sql<boolean>`${isOver} or rate_window.count < ${measure.most}`),
      )
      .returning('count')
      .executeTakeFirst()
    // A window that ended between the two statements has room again; whoever was refused comes back in a moment.
    return counted ? 0 : Math.max(1, await this.waitMs(key, measure))
  }

  async waitMs(key: string, { most }: Measure): Promise<number> {
    const window = await this.database()
      .selectFrom('rate_window')
      .select(sql<number>`ends_at - ${now}`.as('left'))
      .where('id', '=', idOf(key))
      .where('count', '>=', most)
      .executeTakeFirst()
    return Math.max(0, window?.left ?? 0)
  }

  async giveBack(key: string): Promise<void> {
    await this.database()
      .updateTable('rate_window')
      .set({ count: sql`count - 1` })
      .where('id', '=', idOf(key))
      .where('count', '>', 0)
      .execute()
  }
}

/** Far more than the clocks of servers differ. */
const graceMs = 3_600_000

/** Removes windows that are long over. */
export async function purgeWindows(db: Kysely<Tables>): Promise<void> {
  await db
    .deleteFrom('rate_window')
    .where('ends_at', '<', Date.now() - graceMs)
    .execute()
}
