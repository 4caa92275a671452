import { readFileSync, writeFileSync } from 'node:fs'
import { chmod, cp, mkdir, mkdtemp, rm, truncate, unlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { checkClock } from '@/lib/doctor/check-clock'
import { checkDatabase } from '@/lib/doctor/check-database'
import { checkLedger } from '@/lib/doctor/check-ledger'
import { checkOriginals } from '@/lib/doctor/check-originals'
import { checkRuns } from '@/lib/doctor/check-runs'
import { examine } from '@/lib/doctor/examine'
import { env } from '@/lib/env'
import { database } from '@/lib/store/database'
import { originalPath } from '@/lib/store/folders'
import { onEveryDatabase } from '@/tests/support/databases'
import { emptyDataFolder, fillDataFolder, paidRun } from '@/tests/support/workspace-folder'

/** What is wrong: the check, and its sentence. */
const complaints = async (): Promise<string[]> =>
  (await examine()).filter(({ isBad }) => isBad).map(({ check, sentence }) => `${check}: ${sentence}`)

describe('a data folder', () => {
  let pictures: string[] = []
  let kept = ''
  beforeAll(async () => {
    pictures = await fillDataFolder(3)
    kept = await mkdtemp(join(tmpdir(), 'proofsheet-kept-'))
    await cp(env().dataDir, kept, { recursive: true })
  })
  beforeEach(async () => {
    await emptyDataFolder()
    await cp(kept, env().dataDir, { recursive: true })
  })
  afterAll(() => rm(kept, { recursive: true }))

  /** Changes rows as no statement of ours would. */
  function change(statement: string): void {
    const db = new Database(join(env().dataDir, 'proofsheet.db'))
    db.pragma('foreign_keys = OFF')
    expect(db.prepare(statement).run().changes).toBeGreaterThan(0)
    db.close()
  }
  const first = (): string => originalPath(pictures[0] ?? '')

  test('as a server leaves it is well, and looking changes nothing', async () => {
    expect(await complaints()).toEqual([])
    expect(await complaints()).toEqual([])
  })

  test('with a flipped byte in a picture', async () => {
    const bytes = readFileSync(first())
    bytes[20] = (bytes[20] ?? 0) ^ 1
    writeFileSync(first(), bytes)
    const [finding] = (await examine()).filter(({ isBad }) => isBad)
    expect(finding).toMatchObject({ check: 'originals', examples: [pictures[0]] })
    expect(finding?.sentence).toMatch(/^1 picture is damaged: .*from a backup\.$/)
  })

  test('with a picture cut short', async () => {
    await truncate(first(), 30)
    expect(await complaints()).toEqual([expect.stringMatching(/^originals: 1 picture is damaged/)])
  })

  test('with a missing picture', async () => {
    await unlink(first())
    expect(await complaints()).toEqual([expect.stringMatching(/^originals: 1 picture is missing/)])
  })

  test('with a file that no row knows', async () => {
    const stray = originalPath('a'.repeat(64))
    await mkdir(dirname(stray), { recursive: true })
    await cp(first(), stray)
    expect(await complaints()).toEqual([expect.stringMatching(/^originals: 1 file is without a row/)])
  })

  test.each([
    [
      'an image',
      'delete from image where id in (select min(id) from image)',
      [/^originals: 1 file is without a row/, /^runs: 1 run is without images/],
    ],
    ['a run', 'delete from run where number = 2', [/^database: Rows are missing that others refer to/]],
    [
      'an entry of the ledger',
      "delete from ledger where kind = 'settle' and run_id in (select id from run where number = 2)",
      [/2 totals are not the sum/, /run is holding back what/, /disagree about what was spent/],
    ],
    ['what a person spent in a day', 'delete from personal_day', [/^ledger: 1 total is not the sum/]],
    ['the total of a day', 'delete from spend_day', [/^ledger: 1 total is not the sum/]],
  ])('with the row of %s deleted', async (_, statement, sentences) => {
    change(statement)
    expect(await complaints()).toEqual(sentences.map(sentence => expect.stringMatching(sentence)))
  })

  test('with a run from the future', async () => {
    change(`update run set created_at = ${Date.now() + 3_600_000} where number = 3`)
    expect(await complaints()).toEqual([expect.stringMatching(/^clock: .* and the newest run are 3[56]\d\d s apart/)])
  })

  test('with a secret that others may read', async () => {
    await chmod(join(env().dataDir, 'secret'), 0o644)
    expect(await complaints()).toEqual([expect.stringMatching(/^secret: Others may read .*chmod 600/)])
    await chmod(join(env().dataDir, 'secret'), 0o600)
  })

  test('with a damaged page in the database', async () => {
    const path = join(env().dataDir, 'proofsheet.db')
    const bytes = readFileSync(path)
    bytes.fill(0xa5, 4096 * 3, 4096 * 4)
    writeFileSync(path, bytes)
    expect(await complaints()).toEqual([
      expect.stringMatching(/^database: The database (file is damaged|cannot be read)/),
    ])
  })

  test('without a database', async () => {
    await emptyDataFolder()
    expect(await complaints()).toEqual([expect.stringMatching(/^database: There is no Proofsheet in/)])
  })
})

onEveryDatabase(() => {
  test('what is asked of rows has an answer', async () => {
    await emptyDataFolder()
    await paidRun(200)
    const look = async () =>
      (await Promise.all([checkDatabase(), checkOriginals(), checkRuns(), checkLedger(), checkClock()])).flat()
    expect((await look()).map(({ isBad, sentence }) => [isBad, sentence])).toEqual([
      [false, 'The database is whole and has the schema of this version.'],
      [false, 'Originals that were read and hold what their hash says: 1.'],
      [false, 'Runs that succeeded and have all their images: 1.'],
      [false, 'Entries of the ledger that add up to what days and runs say: 2.'],
      [false, expect.stringMatching(/^The clock agrees/)],
    ])
    await database().deleteFrom('spend_day').execute()
    await database().updateTable('run').set({ actual: 1, reserved: 7 }).execute()
    expect((await look()).filter(({ isBad }) => isBad)).toHaveLength(4)
  })
})
