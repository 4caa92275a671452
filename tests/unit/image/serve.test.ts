import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { env } from '@/lib/env'
import { fileResponse, parseRange } from '@/lib/image/serve'

const file = () => ({ path: join(env().dataDir, 'ten-bytes'), etag: 'abc', type: 'image/png' })
const ask = (headers: Record<string, string> = {}, method = 'GET') =>
  fileResponse(new Request('http://127.0.0.1/', { headers, method }), file())

beforeAll(() => writeFile(file().path, '0123456789'))

test.each([
  [null, null],
  ['bytes=0-3', { start: 0, end: 3 }],
  ['bytes=4-', { start: 4, end: 9 }],
  ['bytes=-4', { start: 6, end: 9 }],
  ['bytes=-40', { start: 0, end: 9 }],
  ['bytes=4-400', { start: 4, end: 9 }],
  ['bytes=10-', 'unsatisfiable'],
  ['bytes=5-4', 'unsatisfiable'],
  ['bytes=0-1,4-5', null],
  ['bytes=-', null],
  ['lines=1-2', null],
])('the range %j of ten bytes is %j', (header, range) => {
  expect(parseRange(header, 10)).toEqual(range)
})

test('a picture comes whole, typed by us, and may do nothing', async () => {
  const answer = await ask()
  expect(answer.status).toBe(200)
  expect(await answer.text()).toBe('0123456789')
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'image/png',
    'content-length': '10',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'private, max-age=31536000, immutable',
    etag: '"abc"',
  })
})

test('a part comes as a part', async () => {
  const answer = await ask({ range: 'bytes=2-4' })
  expect([answer.status, answer.headers.get('content-range'), await answer.text()]).toEqual([
    206,
    'bytes 2-4/10',
    '234',
  ])
})

test('what the browser has is not sent again, and HEAD sends no body', async () => {
  expect((await ask({ 'if-none-match': '"abc"' })).status).toBe(304)
  const head = await ask({}, 'HEAD')
  expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, '10', ''])
})

test('a reader who leaves before the first byte leaves no file open', async () => {
  const before = (await readdir('/proc/self/fd')).length
  const leaving = new AbortController()
  const answers = await Promise.all(
    Array.from({ length: 20 }, () =>
      fileResponse(new Request('http://127.0.0.1/', { signal: leaving.signal }), file()),
    ),
  )
  leaving.abort()
  await Promise.all(answers.map(answer => expect(answer.text()).rejects.toThrow(/abort/i)))
  await expect.poll(async () => (await readdir('/proc/self/fd')).length).toBeLessThanOrEqual(before)
})
