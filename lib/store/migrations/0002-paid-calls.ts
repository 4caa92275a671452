import { type Kysely, sql } from 'kysely'
import { dayOf } from '@/lib/spending/day'
import { newId } from '@/lib/store/id'

/** The ledger with its running totals, settings, what is known of a connection, and what a run holds back. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db
  await schema
    .createTable('ledger')
    .addColumn('id', 'text', column => column.primaryKey())
    .addColumn('workspace_id', 'text', column => column.notNull())
    .addColumn('run_id', 'text', column => column.notNull().references('run.id'))
    .addColumn('kind', 'text', column => column.notNull())
    .addColumn('reserved', 'bigint', column => column.notNull())
    .addColumn('spent', 'bigint', column => column.notNull())
    .addColumn('is_estimated', 'integer', column => column.notNull())
    .addColumn('day', 'text', column => column.notNull())
    .addColumn('created_by', 'text', column => column.notNull())
    .addColumn('created_at', 'bigint', column => column.notNull())
    .execute()
  await schema.createIndex('ledger_run').on('ledger').columns(['run_id']).execute()
  await schema.createIndex('ledger_day').on('ledger').columns(['workspace_id', 'day']).execute()

  await schema
    .createTable('spend_day')
    .addColumn('workspace_id', 'text', column => column.notNull())
    .addColumn('day', 'text', column => column.notNull())
    .addColumn('reserved', 'bigint', column => column.notNull())
    .addColumn('spent', 'bigint', column => column.notNull())
    .addPrimaryKeyConstraint('spend_day_key', ['workspace_id', 'day'])
    .execute()

  await schema
    .createTable('setting')
    .addColumn('workspace_id', 'text', column => column.notNull())
    .addColumn('name', 'text', column => column.notNull())
    .addColumn('value', 'text', column => column.notNull())
    .addColumn('changed_by', 'text', column => column.notNull())
    .addColumn('changed_at', 'bigint', column => column.notNull())
    .addPrimaryKeyConstraint('setting_key', ['workspace_id', 'name'])
    .execute()

  await schema
    .createTable('connection')
    .addColumn('provider', 'text', column => column.primaryKey())
    .addColumn('pause', 'text')
    .addColumn('throttles', 'integer', column => column.notNull())
    .addColumn('refused_fields', 'text', column => column.notNull())
    .addColumn('answer_form', 'text')
    .addColumn('asked', 'integer')
    .addColumn('delivered', 'integer')
    .addColumn('answered_at', 'bigint')
    .addColumn('balance', 'text')
    .execute()

  await schema
    .alterTable('run')
    .addColumn('reserved', 'bigint', column => column.notNull().defaultTo(0))
    .execute()
  await schema.alterTable('run').addColumn('cancel_asked_at', 'bigint').execute()
  await schema.alterTable('run').addColumn('resolution', 'text').execute()
  await schema
    .createIndex('run_reserved')
    .on('run')
    .columns(['workspace_id', 'reserved'])
    .where(sql.ref('reserved'), '>', sql.lit(0))
    .execute()
  await schema.createIndex('run_state').on('run').columns(['workspace_id', 'state']).execute()
  await bookEarlierRuns(db)
}

type EarlierRun = {
  id: string
  workspace_id: string
  created_by: string
  created_at: number
  state: string
  failure: string | null
  estimate_at_most: number | null
  actual: number | null
  actual_is_estimated: number
}

/** Runs from before there was a ledger: what they cost is spent, what they may still cost is held back. */
async function bookEarlierRuns(db: Kysely<unknown>): Promise<void> {
  // A migration speaks of the tables as they were, which no type of today describes.
  const { rows } = await sql<EarlierRun>`
    select id, workspace_id, created_by, created_at, state, failure, estimate_at_most, actual, actual_is_estimated
    from run where provider <> 'sample'`.execute(db)
  for (const run of rows) {
    const spent = run.actual ?? 0
    const reserved = mayStillCost(run) ? (run.estimate_at_most ?? 0) : 0
    if (spent === 0 && reserved === 0) continue
    await sql`
      insert into ledger
        (id, workspace_id, run_id, kind, reserved, spent, is_estimated, day, created_by, created_at)
      values (${newId(run.created_at)}, ${run.workspace_id}, ${run.id}, ${spent > 0 ? 'settle' : 'reserve'},
        ${reserved}, ${spent}, ${run.actual_is_estimated}, ${dayOf(run.created_at)}, ${run.created_by},
        ${run.created_at})`.execute(db)
    await sql`update run set reserved = ${reserved} where id = ${run.id}`.execute(db)
  }
}

const underWay = ['queued', 'claimed', 'sending', 'received']

const mayStillCost = ({ state, failure, actual }: EarlierRun): boolean =>
  actual === null && (underWay.includes(state) || (failure !== null && JSON.parse(failure).charge === 'perhaps'))
