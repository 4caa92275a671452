import { randomBytes } from 'node:crypto'
import { rawRequest } from '@/tests/support/raw-request'
import { expect, test } from './harness'

const head = (line: string, ...headers: string[]) => `${[line, 'Host: 127.0.0.1', ...headers].join('\r\n')}\r\n\r\n`
const get = (path: string, ...headers: string[]) => [head(`GET ${path} HTTP/1.1`, ...headers)]
const post = (path: string, body: string | Buffer, ...headers: string[]) => [
  head(`POST ${path} HTTP/1.1`, `Content-Length: ${body.length}`, ...headers),
  body,
]
const chunked = (path: string, chunks: string[], ...headers: string[]) => [
  head(`POST ${path} HTTP/1.1`, 'Transfer-Encoding: chunked', ...headers),
  ...chunks,
]
const json = 'Content-Type: application/json'
const form = 'Content-Type: multipart/form-data; boundary=x'
const here = 'Origin: http://127.0.0.1'
const action = ['Next-Action: 40abcdef40abcdef40abcdef40abcdef40abcdef40', 'Accept: text/x-component', here]
const piece = `10000\r\n${'x'.repeat(0x10000)}\r\n`
const token = 'x'.repeat(24)

const malformed: Record<string, readonly (string | Buffer)[]> = {
  'no HTTP at all': [randomBytes(4096)],
  'a head that never ends': [`GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX: ${'x'.repeat(100_000)}`],
  'a thousand headers': get('/', ...Array.from({ length: 3000 }, (_, place) => `X-${place}: x`)),
  'an unknown version': ['GET / HTTP/9.9\r\nHost: 127.0.0.1\r\n\r\n'],
  'an unknown method': [head('BREW / HTTP/1.1')],
  'a tunnel': [head('CONNECT evil.example:443 HTTP/1.1')],
  'a trace': [head('TRACE / HTTP/1.1')],
  'an upgrade': get(
    '/',
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Key: x',
    'Sec-WebSocket-Version: 13',
  ),
  'two hosts': get('/', 'Host: evil.example'),
  'no host': ['GET / HTTP/1.1\r\n\r\n'],
  'an address of elsewhere': get('http://evil.example/'),
  'half an escape': get('/runs/%'),
  'an escape that is no text': get('/templates/%ff%fe'),
  'a zero byte in a path': get('/runs/%00'),
  'a zero byte in a path of the API': get('/api/v1/runs/%00', `Authorization: Bearer ps_${'x'.repeat(43)}`),
  'a zero byte in a query': get('/gallery?q=%00&cursor=%00'),
  'a path upwards': get('/images/..%2f..%2fsecret/original'),
  'a path upwards as it is': get('/../../etc/passwd'),
  slashes: get('//////'),
  'a long path': get(`/${'x'.repeat(12_000)}`),
  'a broken cookie': get('/', 'Cookie: proofsheet_session=%E0%A4%A; theme=%; =; ;;;'),
  'a broken state tree': get('/', 'RSC: 1', 'Next-Router-State-Tree: %5B%22nonsense', 'Next-Url: /%'),
  'a broken range': get('/healthz', 'Range: bytes=9-1,,,', 'If-None-Match: "', 'If-Modified-Since: never'),
  'an action that nobody has': post('/', '[]', ...action, 'Content-Type: text/plain;charset=UTF-8'),
  'an action that cannot be read': post('/', '["$F1","$K2","$@3"', ...action, 'Content-Type: text/plain;charset=UTF-8'),
  'an action of two megabytes': post('/', Buffer.alloc(2_000_000, '1'), ...action, 'Content-Type: text/plain'),
  'an action without end': chunked('/', Array(40).fill(piece), ...action, 'Content-Type: text/plain'),
  'a form that breaks off': post('/sign-in', '--x\r\nContent-Disposition: form-data; name="$ACTION_ID_', form, here),
  'a form of nonsense': post(
    '/',
    '--x\r\nContent-Disposition: form-data; name="$ACTION_1:0"\r\n\r\n{"id":"__proto__"\r\n--x--',
    form,
    here,
  ),
  'a form without end': chunked('/', Array(40).fill(piece), form, here),
  'a vote without end': chunked(`/v/${token}/vote`, Array(40).fill(piece), json, here),
  'a run without end': chunked(
    '/api/v1/runs',
    Array(40).fill(piece),
    json,
    `Authorization: Bearer ps_${'x'.repeat(43)}`,
  ),
  'a broken chunk': chunked('/api/v1/runs', ['zz\r\nnot a chunk'], json),
  'two lengths': [head('POST / HTTP/1.1', 'Content-Length: 3', 'Content-Length: 300'), 'abc'],
  'a length and chunks': chunked('/', ['5\r\nabcde\r\n0\r\n\r\n'], 'Content-Length: 3'),
  'less than it says': [head('POST /gallery/zip HTTP/1.1', 'Content-Length: 100000', here), 'ids='],
  'pictures that nobody has': post('/gallery/zip', `ids=${'x,'.repeat(50_000)}`, here),
  'brackets within brackets': post(
    '/api/v1/render',
    '['.repeat(200_000),
    json,
    `Authorization: Bearer ps_${'x'.repeat(43)}`,
  ),
}

/** What Next itself answers with 500, before any code of ours: it cannot make a request of these. */
const refusedByNext = ['a trace', 'half an escape', 'an escape that is no text', 'a form that breaks off']

test('one bad request never ends the server, and is never its fault', async ({ app, request }) => {
  const answers = Object.entries(malformed).map(
    async ([what, pieces]) => [what, await rawRequest(app.url, pieces)] as const,
  )
  const faults = (await Promise.all(answers)).flatMap(([what, status]) => (status && status >= 500 ? [what] : []))
  expect(faults.filter(what => !refusedByNext.includes(what))).toEqual([])
  expect((await request.get('/healthz')).status()).toBe(200)
  expect(app.death).toBeNull()
})
