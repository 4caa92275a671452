import type { Kysely } from 'kysely'

/** Links, and what a template's copy remembers of the template it was made from when that is not here. */
export async function up({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('share')
    .addColumn('id', 'text', column => column.primaryKey())
    .addColumn('workspace_id', 'text', column => column.notNull())
    .addColumn('press_key', 'text', column => column.notNull())
    .addColumn('kind', 'text', column => column.notNull())
    .addColumn('target', 'text', column => column.notNull())
    .addColumn('target_id', 'text', column => column.notNull())
    .addColumn('version_id', 'text')
    .addColumn('field_values', 'text')
    .addColumn('settings', 'text')
    .addColumn('image_ids', 'text')
    .addColumn('shows_prompt', 'integer', column => column.notNull())
    .addColumn('title', 'text', column => column.notNull())
    .addColumn('note', 'text', column => column.notNull())
    .addColumn('token_hash', 'text', column => column.notNull())
    .addColumn('epoch', 'integer', column => column.notNull())
    .addColumn('password_hash', 'text')
    .addColumn('expires_at', 'bigint')
    .addColumn('turned_off_at', 'bigint')
    .addColumn('created_by', 'text', column => column.notNull())
    .addColumn('created_at', 'bigint', column => column.notNull())
    .addColumn('last_opened_at', 'bigint')
    .addColumn('opens', 'bigint', column => column.notNull())
    .addUniqueConstraint('share_token', ['token_hash'])
    .addUniqueConstraint('share_press', ['workspace_id', 'press_key'])
    .execute()
  await schema.createIndex('share_of_workspace').on('share').columns(['workspace_id', 'created_at', 'id']).execute()

  const template = schema.alterTable('template')
  await template.addColumn('made_from_name', 'text').execute()
  await template.addColumn('made_from_number', 'integer').execute()
  await schema.createIndex('template_made_from').on('template').columns(['made_from_version_id']).execute()
}
