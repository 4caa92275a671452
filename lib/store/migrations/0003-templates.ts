import { type Kysely, sql } from 'kysely'
import { contentOf } from '@/lib/template/content'
import { contentHash } from '@/lib/template/content-hash'

/** What templates, their versions, value sets and sweeps keep. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db
  const nothing = sql.lit('')
  const emptyList = sql.lit('[]')
  const template = schema.alterTable('template')
  await template.addColumn('tags', 'text', column => column.notNull().defaultTo(emptyList)).execute()
  await template.addColumn('cover_image_id', 'text').execute()
  await template.addColumn('thumbnails', 'text', column => column.notNull().defaultTo(sql.lit('{}'))).execute()
  await template.addColumn('made_from_version_id', 'text').execute()
  await template.addColumn('created_by', 'text', column => column.notNull().defaultTo(nothing)).execute()
  await template.addColumn('changed_at', 'bigint', column => column.notNull().defaultTo(0)).execute()
  await template.addColumn('archived_at', 'bigint').execute()
  const version = schema.alterTable('template_version')
  await version.addColumn('locks', 'text', column => column.notNull().defaultTo(emptyList)).execute()
  await version.addColumn('note', 'text', column => column.notNull().defaultTo(nothing)).execute()
  await version.addColumn('created_by', 'text', column => column.notNull().defaultTo(nothing)).execute()
  // With the id, so that a library of pictures is read without the long rows of the runs that made them.
  const runsByVersion = schema.createIndex('run_template_version').on('run')
  await runsByVersion.columns(['template_version_id', 'created_at', 'id']).execute()

  await schema
    .createTable('value_set')
    .addColumn('id', 'text', column => column.primaryKey())
    .addColumn('workspace_id', 'text', column => column.notNull())
    .addColumn('template_id', 'text', column => column.notNull().references('template.id'))
    .addColumn('name', 'text', column => column.notNull())
    .addColumn('field_values', 'text', column => column.notNull())
    .addColumn('created_by', 'text', column => column.notNull())
    .addColumn('created_at', 'bigint', column => column.notNull())
    .addUniqueConstraint('value_set_name', ['template_id', 'name'])
    .execute()

  await schema
    .createTable('sweep')
    .addColumn('id', 'text', column => column.primaryKey())
    .addColumn('workspace_id', 'text', column => column.notNull())
    .addColumn('number', 'bigint', column => column.notNull())
    .addColumn('idempotency_key', 'text', column => column.notNull())
    .addColumn('content_hash', 'text', column => column.notNull())
    .addColumn('template_version_id', 'text', column => column.notNull().references('template_version.id'))
    .addColumn('made_from_sweep_id', 'text')
    .addColumn('plan', 'text', column => column.notNull())
    .addColumn('form', 'text', column => column.notNull())
    .addColumn('created_by', 'text', column => column.notNull())
    .addColumn('created_at', 'bigint', column => column.notNull())
    .addUniqueConstraint('sweep_idempotency_key', ['workspace_id', 'idempotency_key'])
    .addUniqueConstraint('sweep_number', ['workspace_id', 'number'])
    .execute()
  await schema
    .createTable('sweep_cell')
    .addColumn('sweep_id', 'text', column => column.notNull().references('sweep.id'))
    .addColumn('position', 'integer', column => column.notNull())
    .addColumn('coordinates', 'text', column => column.notNull())
    .addColumn('content_hash', 'text', column => column.notNull())
    .addColumn('run_id', 'text', column => column.notNull().references('run.id'))
    .addPrimaryKeyConstraint('sweep_cell_key', ['sweep_id', 'position'])
    .execute()
  await schema.createIndex('sweep_cell_run').on('sweep_cell').columns(['run_id']).execute()
  await dateTemplates(db)
  await hashVersions(db)
}

const dateTemplates = (db: Kysely<unknown>) => sql`update template set changed_at = created_at`.execute(db)

type EarlierVersion = { id: string; body: string; fields: string; settings: string; locks: string }

/** The hash of the first release was of a row; it is now of what the row says. */
async function hashVersions(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<EarlierVersion>`select id, body, fields, settings, locks from template_version`.execute(db)
  for (const row of rows)
    await sql`update template_version set hash = ${contentHash(contentOf(row))} where id = ${row.id}`.execute(db)
}
