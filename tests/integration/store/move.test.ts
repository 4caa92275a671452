import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { mainWorkspace } from '@/lib/access/workspace'
import { env, processEnvWith } from '@/lib/env'
import { findNext } from '@/lib/gallery/find-next'
import { moveWorkspace } from '@/lib/move/move-workspace'
import { runById } from '@/lib/run/records'
import { database, installDatabase } from '@/lib/store/database'
import { originalPath } from '@/lib/store/folders'
import { lockFolder } from '@/lib/store/lock'
import { folderMismatch } from '@/lib/store/marker'
import { migrate } from '@/lib/store/migrate'
import { openPostgres } from '@/lib/store/postgres'
import { shelf } from '@/lib/store/shelf'
import { openSqlite } from '@/lib/store/sqlite'
import { templateCards } from '@/lib/template/records'
import { seedStarters } from '@/lib/template/starter-records'
import { startBucket, type TestBucket } from '@/tests/support/bucket'
import { bin, root } from '@/tests/support/commands.mjs'
import { ownDatabase } from '@/tests/support/faults/postgres-database'
import { cameIn, idsOf, totalOf } from '@/tests/support/gallery'
import { owner } from '@/tests/support/runs'

const cluster = inject('postgres')
const secret = { APP_SECRET: 'a secret of thirty-two characters' }

describe.skipIf(!cluster)('a workspace that moves to a database and a bucket', () => {
  let own: Awaited<ReturnType<typeof ownDatabase>>
  let bucket: TestBucket
  let before: { runId: string; ids: string[]; cards: number }
  const hashes: string[] = []

  async function original(text: string): Promise<string> {
    const bytes = Buffer.from(text)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    await mkdir(dirname(originalPath(sha256)), { recursive: true })
    await writeFile(originalPath(sha256), bytes)
    hashes.push(sha256)
    return sha256
  }

  beforeAll(async () => {
    own = await ownDatabase(cluster?.url ?? '', null)
    bucket = await startBucket()
    const db = installDatabase(openSqlite(join(env().dataDir, 'proofsheet.db')))
    await migrate(db)
    await folderMismatch(db)
    await seedStarters(mainWorkspace)
    const { runId } = await cameIn({ prompt: 'A pear' }, { n: 2, sha256: await original('pear') })
    await cameIn({ prompt: 'A plum', values: { style: 'mist' } }, { sha256: await original('plum') })
    before = { runId, ids: await idsOf({}), cards: (await templateCards(owner)).length }
    await db.destroy()
  })
  afterAll(async () => {
    await database().destroy()
    await bucket.stop()
    await own.drop()
  })

  const configured = () => processEnvWith({ DATABASE_URL: own.url, ...secret, ...bucket.env })
  const move = () => {
    configured()
    return moveWorkspace(() => {})
  }

  test('is not moved while a server has its folder', () => {
    const release = lockFolder(env().dataDir)
    const args = ['--conditions=react-server', '--import', 'tsx', 'lib/commands/move.ts', '--to', own.url]
    const { status, stderr } = spawnSync(join(bin, 'node'), args, {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, DATA_DIR: env().dataDir },
    })
    release?.()
    expect([status, stderr]).toEqual([1, expect.stringMatching(/^A Proofsheet uses the data folder .* then move\.\n$/)])
  })

  test('is not moved with a damaged picture, and goes on where it stopped when that is mended', async () => {
    const damaged = originalPath(hashes[1] ?? '')
    await writeFile(damaged, 'plam')
    expect(await move()).toMatchObject({ ok: false, error: { message: expect.stringContaining(hashes[1] ?? '') } })
    await writeFile(damaged, 'plum')
    expect(await move()).toMatchObject({ ok: true, value: { pictures: 2, sent: 1 } })
  })

  test('is there as it was: runs, templates, every byte, and what it is found by', async () => {
    installDatabase(openPostgres(own.url))
    expect(await folderMismatch(database())).toBeNull()
    expect(await runById(owner, before.runId)).toMatchObject({ prompt: 'A pear', images: [{}, {}] })
    expect([await idsOf({}), (await templateCards(owner)).length]).toEqual([before.ids, before.cards])
    while ((await findNext()) > 0);
    expect([await totalOf({ text: 'pear' }), await totalOf({ fields: [{ name: 'style', value: 'mist' }] })]).toEqual([
      2, 1,
    ])
    for (const sha256 of hashes) {
      const bytes = Buffer.concat(await (await shelf().read(sha256)).body.toArray())
      expect(bytes.equals(await readFile(originalPath(sha256)))).toBe(true)
    }
  })

  test('is not moved onto another one', async () => {
    expect(await move()).toMatchObject({ ok: false, error: { kind: 'conflict' } })
  })
})
