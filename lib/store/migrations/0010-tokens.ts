import { type Kysely, sql } from 'kysely'
import { isPostgres } from '@/lib/store/dialect'

/** Tokens for programs, and the windows in which several servers count together. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('api_token')
    .addColumn('id', 'text', column => column.primaryKey())
    .addColumn('workspace_id', 'text', column => column.notNull())
    .addColumn('name', 'text', column => column.notNull())
    .addColumn('scopes', 'text', column => column.notNull())
    .addColumn('token_hash', 'text', column => column.notNull())
    .addColumn('last_characters', 'text', column => column.notNull())
    .addColumn('expires_at', 'bigint')
    .addColumn('turned_off_at', 'bigint')
    .addColumn('turned_off_by', 'text')
    .addColumn('last_used_at', 'bigint')
    .addColumn('created_by', 'text', column => column.notNull())
    .addColumn('created_at', 'bigint', column => column.notNull())
    .addUniqueConstraint('api_token_hash', ['token_hash'])
    .execute()
  await db.schema
    .createIndex('api_token_of_workspace')
    .on('api_token')
    .columns(['workspace_id', 'created_at', 'id'])
    .execute()

  const windows = db.schema
    .createTable('rate_window')
    .addColumn('id', 'text', column => column.primaryKey())
    .addColumn('count', 'integer', column => column.notNull())
    .addColumn('ends_at', 'bigint', column => column.notNull())
  // Counting must not cost a flush to the disk. After a crash of Postgres the table is empty, which is soon enough.
  await (isPostgres(db) ? windows.modifyFront(sql`unlogged`) : windows).execute()
  await db.schema.createIndex('rate_window_over').on('rate_window').column('ends_at').execute()
}
