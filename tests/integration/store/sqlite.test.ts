import { existsSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { env } from '@/lib/env'
import { lockFolder } from '@/lib/store/lock'
import { migrate } from '@/lib/store/migrate'
import { openSqlite } from '@/lib/store/sqlite'

test('every opening of the database is durable, the second one too', async () => {
  const path = join(env().dataDir, 'reopened.db')
  for (const opening of ['first', 'second']) {
    const db = openSqlite(path)
    await migrate(db)
    const { rows } = await sql<{ synchronous: number }>`pragma synchronous`.execute(db)
    expect(rows[0]?.synchronous, opening).toBe(2)
    await db.destroy()
  }
  expect(new Database(path).pragma('journal_mode', { simple: true })).toBe('wal')
})

test('a row cannot point at nothing', async () => {
  const db = openSqlite(join(env().dataDir, 'keys.db'))
  await migrate(db)
  const orphan = db
    .insertInto('template_version')
    .values({
      id: 'v',
      template_id: 'nobody',
      number: 1,
      hash: '',
      body: '',
      fields: '[]',
      settings: '{}',
      created_at: 0,
    })
    .execute()
  await expect(orphan).rejects.toThrow(/FOREIGN KEY/)
  await db.destroy()
})

test('a data folder belongs to one server at a time', () => {
  const folder = join(env().dataDir, 'one-server')
  const release = lockFolder(folder)
  expect(release).not.toBeNull()
  expect(lockFolder(folder)).toBeNull()
  release?.()
  expect(existsSync(join(folder, 'lock.db'))).toBe(true)
  const again = lockFolder(folder)
  expect(again).not.toBeNull()
  again?.()
})
