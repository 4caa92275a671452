import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { Kysely, PGliteDialect, sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import { afterEach, describe, expect, test } from 'vitest'
import { env } from '@/lib/env'
import { findNext } from '@/lib/gallery/find-next'
import { galleryFacets } from '@/lib/gallery/records'
import { installDatabase } from '@/lib/store/database'
import { migrate } from '@/lib/store/migrate'
import * as mainJob from '@/lib/store/migrations/0001-main-job'
import * as paidCalls from '@/lib/store/migrations/0002-paid-calls'
import * as templates from '@/lib/store/migrations/0003-templates'
import { openSqlite } from '@/lib/store/sqlite'
import type { Tables } from '@/lib/store/tables'
import { wrongCounts } from '@/tests/support/facet-counts'
import { cameIn, idsOf, totalOf } from '@/tests/support/gallery'
import { owner } from '@/tests/support/runs'

const path = () => join(env().dataDir, 'before-the-gallery.db')

const opened: Record<string, () => Kysely<Tables>> = {
  sqlite: () => openSqlite(path()),
  pglite: () => new Kysely<Tables>({ dialect: new PGliteDialect({ pglite: new PGlite() }) }),
}

/** A workspace as it was before there was a gallery, with two runs of three images each; the last image is in the trash. */
async function earlierWorkspace(db: Kysely<Tables>): Promise<void> {
  const earlier = { '0001-main-job': mainJob, '0002-paid-calls': paidCalls, '0003-templates': templates }
  const { error } = await new Migrator({ db, provider: { getMigrations: async () => earlier } }).migrateToLatest()
  if (error) throw error
  await sql`insert into counter (name, value) values ('run', 2), ('change', 2)`.execute(db)
  const run = { settings: JSON.stringify({ ...unset, size: '512x768' }), values: JSON.stringify({ style: 'mist' }) }
  for (const number of [1, 2]) {
    await sql`
      insert into run (id, workspace_id, number, change, idempotency_key, content_hash, tab, created_by, provider, state,
        field_values, settings, prompt, segments, actual_is_estimated, fence, not_before, created_at)
      values (${`run-${number}`}, 'main', ${number}, ${number}, ${`key-${number}`}, 'hash', 'tab', 'Owner', 'sample',
        'succeeded', ${run.values}, ${run.settings}, ${`A quiet bay ${number}`}, '[]', 0, 0, 0, 1000)`.execute(db)
    await sql`
      insert into attempt (id, run_id, number, state, charge, body, started_at)
      values (${`attempt-${number}`}, ${`run-${number}`}, 1, 'succeeded', 'none', '{}', 1000)`.execute(db)
    // All came in the same millisecond.
    for (const position of [0, 1, 2])
      await sql`
        insert into image (id, workspace_id, run_id, attempt_id, position, sha256, type, width, height, bytes, is_starred,
          created_at, deleted_at)
        values (${`image-${number}-${position}`}, 'main', ${`run-${number}`}, ${`attempt-${number}`}, ${position},
          ${'a'.repeat(64)}, 'image/png', 512, 768, 5, ${position === 0 ? 1 : 0}, 2000,
          ${number === 2 && position === 2 ? 3000 : null})`.execute(db)
  }
}

const unset = { model: 'gpt-image-2', n: 3, quality: null, background: null, format: null, compression: null }

const live = ['image-1-0', 'image-1-1', 'image-1-2', 'image-2-0', 'image-2-1']

describe.each(Object.keys(opened))('a workspace from before there was a gallery, on %s', dialect => {
  let db: Kysely<Tables>
  afterEach(async () => {
    await db.destroy()
    await rm(path(), { force: true })
  })

  test('shows all its images at once, and finds them as soon as they were made findable', async () => {
    db = installDatabase(opened[dialect]?.() ?? openSqlite(path()))
    await earlierWorkspace(db)
    await migrate(db)
    expect(await idsOf({})).toEqual(live)
    expect([await totalOf({}), await totalOf({ state: 'trash' }), await totalOf({ isStarred: true })]).toEqual([
      5, 1, 2,
    ])
    expect(await idsOf({ sort: 'largest' })).toEqual(live)
    expect([await idsOf({ text: 'bay' }), (await galleryFacets(owner)).isComplete]).toEqual([[], false])

    // Cut anywhere, it goes on: what comes meanwhile is found, and nothing is counted twice.
    await cameIn({ provider: 'sample', prompt: 'A new bay', values: {} })
    while ((await findNext()) > 0);
    expect(await findNext()).toBe(0)
    expect((await idsOf({ text: 'bay' })).slice(1)).toEqual(live)
    expect(await idsOf({ text: '2' })).toEqual(['image-2-0', 'image-2-1'])
    expect(await idsOf({ size: '512x768', fields: [{ name: 'style', value: 'mist' }], isSample: true })).toEqual(live)
    expect(await idsOf({ state: 'trash', text: 'bay' })).toEqual(['image-2-2'])
    expect((await galleryFacets(owner)).isComplete).toBe(true)
    expect(await wrongCounts()).toEqual([])
  })

  test('is made findable anew when terms are made in another way, without counting twice', async () => {
    db = installDatabase(opened[dialect]?.() ?? openSqlite(path()))
    await earlierWorkspace(db)
    await migrate(db)
    while ((await findNext()) > 0);
    await db.updateTable('image').set({ found_by: 0 }).where('run_id', '=', 'run-1').execute()
    while ((await findNext()) > 0);
    expect(await idsOf({ text: 'bay' })).toEqual(live)
    expect(await wrongCounts()).toEqual([])
  })
})
