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
import * as paidCalls from '@/lib/store/migrations/0002-paid-calls'
import { openSqlite } from '@/lib/store/sqlite'
import { contentHash } from '@/lib/template/content-hash'
import { publishedTemplate, templateCards } from '@/lib/template/records'
import { saveTemplate } from '@/lib/template/save'
import type { TemplateContent } from '@/lib/template/schema'
import { seedStarters } from '@/lib/template/starter-records'
import { starters } from '@/lib/template/starters'
import { owner, provider } from '@/tests/support/runs'
import { everyVersion, poster, saveOf, textField, valueFrom } from '@/tests/support/saved-template'

const path = () => join(env().dataDir, 'earlier.db')
let db: ReturnType<typeof openSqlite>

const releases = { '0001-main-job': mainJob, '0002-paid-calls': paidCalls }

/** Brings the database to where an earlier release left it. */
async function migrateTo(release: keyof typeof releases) {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => releases } })
  const { error } = await migrator.migrateTo(release)
  if (error) throw error
}

/** A workspace as the first release left it. */
beforeEach(async () => {
  db = installDatabase(openSqlite(path()))
  await migrateTo('0001-main-job')
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

/** A template as the first releases wrote it: with the hash of a row, and without what came later. */
async function earlierTemplate(
  slug: string,
  { body, fields, settings }: Pick<TemplateContent, 'body' | 'fields' | 'settings'>,
) {
  await sql`
    insert into template (id, workspace_id, slug, name, description, position, published_version_id, created_at)
    values (${`template ${slug}`}, 'main', ${slug}, ${`Our ${slug}`}, 'Words', 0, ${`version ${slug}`}, 1000)`.execute(
    db,
  )
  await sql`
    insert into template_version (id, template_id, number, hash, body, fields, settings, created_at)
    values (${`version ${slug}`}, ${`template ${slug}`}, 1, 'the hash of a row', ${body}, ${JSON.stringify(fields)},
      ${JSON.stringify(settings)}, 2000)`.execute(db)
}

/** The fields of the first releases were texts, with their keys in another order. */
const earlierContent = {
  body: 'A {{style}} poster of {{subject}}, $10',
  fields: [
    textField('subject', { default: 'a lighthouse', placeholder: 'What it shows' }),
    textField('style', {
      required: false,
      options: [{ label: 'Flat', value: 'flat colours', effect: 'Few colours.' }],
    }),
  ],
  settings: { n: 2, size: '512x512' },
}

test.each(['0001-main-job', '0002-paid-calls'] as const)(
  'templates of %s get the hash of what they say',
  async release => {
    await migrateTo(release)
    await earlierTemplate('poster', earlierContent)
    await earlierTemplate(starters[0]?.slug ?? '', starters[0]?.content ?? earlierContent)
    await migrate(db)
    const hashes = (await everyVersion()).map(version => version.hash)
    expect(hashes.toSorted()).toEqual(
      [{ ...earlierContent, locks: [] }, starters[0]?.content ?? poster()].map(contentHash).toSorted(),
    )
    expect(await publishedTemplate(owner, 'poster')).toMatchObject({ ...earlierContent, locks: [], name: 'Our poster' })
    const cards = await templateCards(owner)
    expect(cards.map(card => [card.slug, card.isStarter, card.publishedNumber])).toEqual([
      [starters[0]?.slug, true, 1],
      ['poster', false, 1],
    ])
    expect(cards[1]).toMatchObject({ tags: [], coverImageId: null, isArchived: false, changedAt: 1000 })
  },
)

test('what an earlier release wrote can be saved again without a version, and the starters are not made twice', async () => {
  await earlierTemplate('poster', earlierContent)
  await earlierTemplate(starters[0]?.slug ?? '', earlierContent)
  await migrate(db)
  await seedStarters('main')
  const cards = await templateCards(owner)
  expect(cards.map(card => card.slug).toSorted()).toEqual(['poster', ...starters.map(one => one.slug)].toSorted())
  const template = await publishedTemplate(owner, 'poster')
  const same = saveOf({
    templateId: template?.templateId ?? null,
    baseVersionId: template?.versionId ?? null,
    content: { ...earlierContent, locks: [] },
  })
  expect(valueFrom(await saveTemplate(owner, same))).toMatchObject({ number: 1, isNewVersion: false })
})

test('a migration that was made is not made again', async () => {
  await earlierTemplate('poster', earlierContent)
  await migrate(db)
  const before = await everyVersion()
  await migrate(db)
  expect(await everyVersion()).toEqual(before)
})
