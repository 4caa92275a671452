import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { startBucket, type TestBucket } from '@/tests/support/bucket'

let bucket: TestBucket

beforeAll(async () => {
  bucket = await startBucket()
  const DATABASE_URL = 'postgres://unused.example/none'
  Object.assign(process.env, bucket.env, { DATABASE_URL, APP_SECRET: 'a secret of thirty-two characters' })
  vi.resetModules()
})
afterAll(() => bucket.stop())

test('pictures in a bucket are looked at as those in a folder are', async () => {
  const { env } = await import('@/lib/env')
  const { database, installDatabase } = await import('@/lib/store/database')
  const { migrate } = await import('@/lib/store/migrate')
  const { openSqlite } = await import('@/lib/store/sqlite')
  const { Bucket } = await import('@/lib/store/bucket')
  const { shelf } = await import('@/lib/store/shelf')
  const { checkOriginals } = await import('@/lib/doctor/check-originals')
  const { keepOnShelf, paidRun } = await import('@/tests/support/workspace-folder')

  installDatabase(openSqlite(join(env().dataDir, 'beside-a-bucket.db')))
  await migrate(database())
  const pictures = [await paidRun(30), await paidRun(60), await paidRun(90)]
  const [damaged = '', missing = ''] = pictures
  const found = async () =>
    (await checkOriginals()).map(({ isBad, sentence, examples }) => [isBad, sentence.split('.')[0], examples])
  expect(await found()).toEqual([[false, 'Originals that were read and hold what their hash says: 3', []]])

  const configured = env().bucket
  if (!configured) throw new Error('there is a bucket')
  const store = new Bucket(configured)
  const key = (sha256: string) => `originals/${sha256.slice(0, 2)}/${sha256}`
  await store.copy(key(pictures[2] ?? ''), key(damaged))
  await shelf().remove(missing)
  const stray = Buffer.from('a picture whose row was lost')
  const strayHash = createHash('sha256').update(stray).digest('hex')
  await keepOnShelf(stray, strayHash)
  expect(await found()).toEqual([
    [true, '1 picture is missing', [missing]],
    [true, expect.stringContaining('1 picture is damaged'), [damaged]],
    [true, '1 file is without a row', [strayHash]],
  ])
  await database().destroy()
})
