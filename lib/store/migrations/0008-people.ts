import type { Kysely } from 'kysely'

/** Who did what, and what each person may spend and has spent. */
export async function up({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('audit_entry')
    .addColumn('id', 'text', column => column.primaryKey())
    .addColumn('workspace_id', 'text', column => column.notNull())
    .addColumn('at', 'bigint', column => column.notNull())
    .addColumn('person_id', 'text', column => column.notNull())
    .addColumn('person_name', 'text', column => column.notNull())
    .addColumn('what', 'text', column => column.notNull())
    .addColumn('target', 'text')
    .addColumn('detail', 'text', column => column.notNull())
    .addColumn('address', 'text')
    .execute()
  const entries = (name: string) => schema.createIndex(name).on('audit_entry')
  await entries('audit_of_workspace').columns(['workspace_id', 'id']).execute()
  await entries('audit_of_person').columns(['workspace_id', 'person_id', 'id']).execute()
  await entries('audit_at').columns(['at']).execute()

  await schema
    .createTable('personal_budget')
    .addColumn('workspace_id', 'text', column => column.notNull())
    .addColumn('person_id', 'text', column => column.notNull())
    .addColumn('day', 'bigint')
    .addColumn('month', 'bigint')
    .addColumn('changed_by', 'text', column => column.notNull())
    .addColumn('changed_at', 'bigint', column => column.notNull())
    .addPrimaryKeyConstraint('personal_budget_key', ['workspace_id', 'person_id'])
    .execute()
  await schema
    .createTable('personal_day')
    .addColumn('workspace_id', 'text', column => column.notNull())
    .addColumn('person_id', 'text', column => column.notNull())
    .addColumn('day', 'text', column => column.notNull())
    .addColumn('reserved', 'bigint', column => column.notNull())
    .addColumn('spent', 'bigint', column => column.notNull())
    .addPrimaryKeyConstraint('personal_day_key', ['workspace_id', 'person_id', 'day'])
    .execute()
}
