import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
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
      locks: '[]',
      note: '',
      created_by: '',
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

test('a server that forgets its lock still holds it', () => {
  setFlagsFromString('--expose-gc')
  const folder = join(env().dataDir, 'forgotten')
  lockFolder(folder)
  for (let round = 0; round < 3; round++) runInNewContext('gc')()
  expect(lockFolder(folder)).toBeNull()
})

test('a migration that fails half-way leaves nothing behind, and the next start succeeds', async () => {
  const path = join(env().dataDir, 'half.db')
  const blocked = openSqlite(path)
  await sql`create table image (id text)`.execute(blocked)
  await expect(migrate(blocked)).rejects.toThrow(/image/)
  await sql`drop table image`.execute(blocked)
  await migrate(blocked)
  expect(await blocked.selectFrom('run').selectAll().execute()).toEqual([])
  await blocked.destroy()
})

test('somebody who reads for long holds up no writer, and the log is cut when they are done', async () => {
  const path = join(env().dataDir, 'long-reader.db')
  const db = openSqlite(path)
  await sql`create table note (text text)`.execute(db)
  const logSize = () => statSync(`${path}-wal`).size
  const writeMuch = async () => {
    for (let times = 0; times < 40; times++) await sql`insert into note values (${'x'.repeat(1_000_000)})`.execute(db)
  }
  const reader = new Database(path, { readonly: true })
  reader.exec('begin')
  expect(reader.prepare('select count(*) from note').pluck().get()).toBe(0)
  await writeMuch()
  expect(logSize()).toBeGreaterThan(40e6)
  expect(reader.prepare('select count(*) from note').pluck().get()).toBe(0)
  reader.exec('commit')
  await writeMuch()
  expect(logSize()).toBeLessThan(20e6)
  reader.close()
  await db.destroy()
})
