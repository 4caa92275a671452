import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { env } from '@/lib/env'
import { runById } from '@/lib/run/records'
import { rebuildTotals } from '@/lib/spending/ledger'
import { installDatabase } from '@/lib/store/database'
import { migrate } from '@/lib/store/migrate'
import * as mainJob from '@/lib/store/migrations/0001-main-job'
import { openSqlite } from '@/lib/store/sqlite'
import { owner, provider } from '@/tests/support/runs'

const path = () => join(env().dataDir, 'earlier.db')
let db: ReturnType<typeof openSqlite>

/** A workspace as the first release left it. */
beforeEach(async () => {
  db = installDatabase(openSqlite(path()))
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ '0001-main-job': mainJob }) } })
  const { error } = await migrator.migrateToLatest()
  if (error) throw error
})
afterEach(async () => {
  await db.destroy()
  await rm(path())
})

async function earlierRun(id: string, run: { state: string; actual?: number; failure?: object; provider?: string }) {
  const settings = { model: 'gpt-image-2', size: '1024x1024', n: 1 }
  const unset = { quality: null, background: null, format: null, compression: null }
  await sql`
    insert into run (id, workspace_id, number, change, idempotency_key, content_hash, tab, created_by, provider, state,
      field_values, settings, prompt, segments, estimate_about, estimate_at_most, actual, actual_is_estimated, failure,
      fence, not_before, created_at)
    values (${id}, 'main', ${id.length}, ${id.length}, ${id}, 'hash', 'tab', 'Owner', ${run.provider ?? provider},
      ${run.state}, '{}', ${JSON.stringify({ ...settings, ...unset })}, 'A prompt', '[]', 50000, 200000,
      ${run.actual ?? null}, 0, ${run.failure ? JSON.stringify(run.failure) : null}, 0, 0,
      ${new Date(2026, 10, 1, 12).getTime()})`.execute(db)
}

const failure = {
  class: 'interrupted',
  charge: 'perhaps',
  field: null,
  categories: [],
  retryAfterMs: null,
  retries: 0,
  dropField: null,
  status: null,
  detail: '',
}

test('runs from before there was a ledger are in it afterwards', async () => {
  await earlierRun('a', { state: 'succeeded', actual: 52_720 })
  await earlierRun('bb', { state: 'unknown', failure })
  await earlierRun('ccc', { state: 'failed', failure: { ...failure, charge: 'none' } })
  await earlierRun('dddd', { state: 'queued' })
  await earlierRun('eeeee', { state: 'succeeded', provider: 'sample' })
  await migrate(db)
  await rebuildTotals(db)
  expect(await db.selectFrom('spend_day').selectAll().execute()).toEqual([
    { workspace_id: 'main', day: '2026-11-01', spent: 52_720, reserved: 400_000 },
  ])
  const held = await Promise.all(['a', 'bb', 'ccc', 'dddd', 'eeeee'].map(id => runById(owner, id)))
  expect(held.map(run => run?.reserved)).toEqual([0, 200_000, 0, 200_000, 0])
})
