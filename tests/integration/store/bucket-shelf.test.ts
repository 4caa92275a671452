import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, request as forward, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { copyPath, folder } from '@/lib/store/folders'
import { isBucketFailure } from '@/lib/store/shelf-failure'
import { startBucket, type TestBucket } from '@/tests/support/bucket'

let bucket: TestBucket
/** Whether it has answered in the store's place. */
type Mischief = (request: IncomingMessage, response: ServerResponse) => boolean
/** Stands between the shelf and the store; null lets a request through. */
let mischief: Mischief | null = null
let shelf: Awaited<typeof import('@/lib/store/shelf')>['shelf']

const between = createServer((request, response) => {
  if (mischief?.(request, response)) return
  const { method, url: path, headers } = request
  const onward = forward(new URL(path ?? '/', bucket.url), { method, headers }, answer => {
    response.writeHead(answer.statusCode ?? 502, { ...answer.headers, ...changed(request) })
    answer.pipe(response)
  })
  request.pipe(onward)
})
/** Headers that it says wrongly. */
let changed: (request: IncomingMessage) => Record<string, string> = () => ({})

beforeAll(async () => {
  bucket = await startBucket()
  await once(between.listen(0, '127.0.0.1'), 'listening')
  const { port } = between.address() as AddressInfo
  Object.assign(process.env, bucket.env, {
    S3_ENDPOINT: `http://127.0.0.1:${port}`,
    DATABASE_URL: 'postgres://unused.example/none',
    APP_SECRET: 'a secret of thirty-two characters',
  })
  vi.resetModules()
  shelf = (await import('@/lib/store/shelf')).shelf
})
afterEach(() => {
  mischief = null
  changed = () => ({})
})
afterAll(async () => {
  between.closeAllConnections()
  between.close()
  await bucket.stop()
})

let made = 0

async function draft() {
  const bytes = Buffer.from(`picture ${++made} `.repeat(5000))
  const path = join(folder('drafts'), `draft-${made}`)
  await mkdir(folder('drafts'), { recursive: true })
  await writeFile(path, bytes)
  return { path, bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
}

async function kept() {
  const { path, bytes, sha256 } = await draft()
  await shelf().put(path, sha256, 'image/png')
  return { bytes, sha256 }
}

const all = async (body: Readable) => Buffer.concat(await body.toArray())

test('an original that was put is read, whole and in part, and listed', async () => {
  const { bytes, sha256 } = await kept()
  const whole = await shelf().read(sha256)
  expect((await all(whole.body)).equals(bytes)).toBe(true)
  const part = await shelf().read(sha256, { start: 8, end: 15 })
  expect([String(await all(part.body)), part.size]).toEqual([String(bytes.subarray(8, 16)), bytes.length])
  expect(await shelf().size(sha256)).toBe(bytes.length)
  expect(Date.now() - ((await shelf().storedAt(sha256)) ?? 0)).toBeLessThan(60_000)
  const listed: string[] = []
  for await (const hash of shelf().list()) listed.push(hash)
  expect(listed).toContain(sha256)
})

test('what is not there is null, and reading it fails without blaming the bucket', async () => {
  const nothing = 'f'.repeat(64)
  expect([await shelf().size(nothing), await shelf().storedAt(nothing), await shelf().setAside(nothing)]).toEqual([
    null,
    null,
    null,
  ])
  const failure = await shelf()
    .read(nothing)
    .catch(error => error)
  expect([String(failure), isBucketFailure(failure)]).toEqual([expect.stringContaining('has no original'), false])
})

test('set aside it is read by nobody, and can be brought back or removed for good', async () => {
  const { bytes, sha256 } = await kept()
  expect(await shelf().setAside(sha256)).toBeGreaterThan(0)
  expect([await shelf().size(sha256), existsSync(copyPath(sha256))]).toEqual([null, false])
  await shelf().bringBack(sha256)
  expect(await shelf().size(sha256)).toBe(bytes.length)
  await shelf().setAside(sha256)
  await shelf().removeAside(sha256)
  await shelf().bringBack(sha256)
  expect(await shelf().size(sha256)).toBeNull()
})

test('a decoder is lent a file, which is fetched once where it is missing', async () => {
  const { bytes, sha256 } = await kept()
  expect((await shelf().lend(sha256, path => readFile(path))).equals(bytes)).toBe(true)
  await rm(copyPath(sha256))
  let gets = 0
  mischief = ({ method }) => {
    if (method === 'GET') gets++
    return false
  }
  const lent = await Promise.all([1, 2, 3].map(() => shelf().lend(sha256, path => readFile(path))))
  expect([lent.every(read => read.equals(bytes)), gets]).toEqual([true, 1])
})

test('other bytes than those of the hash are never lent', async () => {
  const { sha256 } = await kept()
  await rm(copyPath(sha256))
  mischief = ({ method }, response) => {
    if (method === 'GET') response.writeHead(200).end('something else')
    return method === 'GET'
  }
  await expect(shelf().lend(sha256, path => readFile(path))).rejects.toThrow(/gave other bytes/)
  expect(existsSync(copyPath(sha256))).toBe(false)
})

test('an original whose bytes were taken away before its row came is put again', async () => {
  const { bytes, sha256 } = await kept()
  const { Bucket } = await import('@/lib/store/bucket')
  const { env } = await import('@/lib/env')
  const configured = env().bucket
  if (!configured) throw new Error('no bucket')
  await new Bucket(configured).remove(`originals/${sha256.slice(0, 2)}/${sha256}`)
  await shelf().confirm(sha256, 'image/png')
  expect(await shelf().size(sha256)).toBe(bytes.length)
})

const failures: [string, Mischief][] = [
  ['answers 503', (_, response) => Boolean(response.writeHead(503).end())],
  ['answers 500 with a page', (_, response) => Boolean(response.writeHead(500).end('<html>no</html>'))],
  ['cuts the connection', request => Boolean(request.socket.destroy())],
  [
    'takes it and knows nothing of it',
    ({ method, url }, response) => {
      if (method === 'PUT' && url?.includes('/originals/')) response.writeHead(200, { etag: '"0"' }).end()
      return method === 'PUT'
    },
  ],
  ['refuses the key', (_, response) => Boolean(response.writeHead(403).end())],
]
for (const [name, how] of failures)
  test(`a store that ${name} does not have it, and the draft stays`, async () => {
    const { path, bytes, sha256 } = await draft()
    mischief = how
    const failure = await shelf()
      .put(path, sha256, 'image/png')
      .catch(error => error)
    expect([isBucketFailure(failure), (await readFile(path)).equals(bytes)]).toEqual([true, true])
    mischief = null
    await shelf().put(path, sha256, 'image/png')
    expect(await shelf().size(sha256)).toBe(bytes.length)
  })

const lies: [string, Record<string, string>][] = [
  ['ETag', { etag: '"another"' }],
  ['checksum', { 'x-amz-checksum-sha256': Buffer.alloc(32).toString('base64') }],
]
for (const [name, lie] of lies)
  test(`a store that keeps other bytes is found out by its ${name}`, async () => {
    const { path, sha256 } = await draft()
    changed = ({ method }) => (method === 'HEAD' ? lie : {})
    expect(
      isBucketFailure(
        await shelf()
          .put(path, sha256, 'image/png')
          .catch(error => error),
      ),
    ).toBe(true)
  })

test('a store that remembers no checksum is read back', async () => {
  const { path, sha256 } = await draft()
  changed = ({ method }): Record<string, string> => (method === 'HEAD' ? { 'x-amz-checksum-sha256': '' } : {})
  let gets = 0
  mischief = ({ method }) => {
    if (method === 'GET') gets++
    return false
  }
  await shelf().put(path, sha256, 'image/png')
  expect(gets).toBe(1)
})
