import type { Kysely } from 'kysely'

/** Several servers on one database: who they are, and on whose disk an answer waits. */
export async function up({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('instance')
    .addColumn('id', 'text', column => column.primaryKey())
    .addColumn('name', 'text', column => column.notNull())
    .addColumn('build', 'text', column => column.notNull())
    .addColumn('started_at', 'bigint', column => column.notNull())
    .addColumn('seen_at', 'bigint', column => column.notNull())
    .execute()
  await schema.alterTable('run').addColumn('instance', 'text').execute()
  await schema.alterTable('attempt').addColumn('instance', 'text').execute()
}
