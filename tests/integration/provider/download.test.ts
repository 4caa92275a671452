import { once } from 'node:events'
import { createServer } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { downloadPicture } from '@/lib/provider/download'
import { DiskFailure } from '@/lib/store/durable'
import { endpointOf, testKey } from '@/tests/support/provider/exchange'
import { startListener } from '@/tests/support/provider/listener'
import { picture } from '@/tests/support/provider/pictures'
import { startTestProvider, type TestProvider } from '@/tests/support/provider/test-provider'

let provider: TestProvider
let listener: Awaited<ReturnType<typeof startListener>>
let bytes: Buffer
beforeEach(async () => {
  ;[provider, listener, bytes] = await Promise.all([startTestProvider(), startListener(), picture()])
})
afterEach(async () => {
  await Promise.all([provider.stop(), listener.stop()])
})

const download = (url: string, signal = new AbortController().signal) =>
  downloadPicture(url, { endpoint: endpointOf(provider.baseUrl), signal, pauseMs: 1 }, buffer)

const lost = (detail: RegExp) => ({
  ok: false,
  failure: { class: 'unusable-answer', charge: 'charged', retries: 0, detail: expect.stringMatching(detail) },
})

describe('the base url’s own origin', () => {
  test('gives pictures on loopback, and alone gets the key', async () => {
    expect(await download(provider.serve(bytes, { needsKey: true }))).toEqual({ ok: true, kept: bytes })
    expect(provider.downloads).toEqual([{ path: '/pictures/1', authorization: `Bearer ${testKey}` }])
  })

  test('is what a relative address is relative to', async () => {
    expect(await download(new URL(provider.serve(bytes)).pathname)).toEqual({ ok: true, kept: bytes })
  })

  test('drops the key when it redirects', async () => {
    const location = provider.serve(bytes)
    expect(await download(provider.serve(bytes, { location }))).toEqual({ ok: true, kept: bytes })
    expect(provider.downloads.map(({ authorization }) => authorization)).toEqual([`Bearer ${testKey}`, null])
  })

  test('may redirect three times and no more', async () => {
    const third = provider.serve(bytes, { location: provider.serve(bytes) })
    const first = provider.serve(bytes, { location: provider.serve(bytes, { location: third }) })
    expect(await download(first)).toEqual({ ok: true, kept: bytes })
    expect(await download(provider.serve(bytes, { location: first }))).toMatchObject(
      lost(/redirects more than 3 times/),
    )
  })
})

describe('trying again', () => {
  test.each([[[404]], [[503, 404]]])('a picture that answers %j first is fetched in the end', async failures => {
    expect(await download(provider.serve(bytes, { failures }))).toEqual({ ok: true, kept: bytes })
  })

  test('ends after three tries', async () => {
    expect(await download(provider.serve(bytes, { failures: [500, 500, 500] }))).toMatchObject(lost(/answered 500/))
    expect(provider.downloads).toHaveLength(3)
  })

  test('does not happen for an expired address', async () => {
    expect(await download(provider.serve(bytes, { failures: [403] }))).toMatchObject({ failure: { status: 403 } })
    expect(provider.downloads).toHaveLength(1)
  })

  test('happens after a connection that broke in the middle, from the start', async () => {
    let asked = 0
    const server = createServer((_request, response) => {
      asked++
      response.writeHead(200, { 'content-length': String(bytes.length) })
      if (asked > 1) return response.end(bytes)
      return response.write(bytes.subarray(0, 30), () => response.socket?.resetAndDestroy())
    })
    await once(server.listen(0, '127.0.0.1'), 'listening')
    const address = server.address()
    const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
    const options = { endpoint: endpointOf(`${origin}/v1`), signal: new AbortController().signal, pauseMs: 1 }
    expect(await downloadPicture(`${origin}/x.png`, options, buffer)).toEqual({ ok: true, kept: bytes })
    expect(asked).toBe(2)
    server.close()
  })
})

describe('keeping', () => {
  const options = () => ({ endpoint: endpointOf(provider.baseUrl), signal: new AbortController().signal, pauseMs: 1 })

  test('is told how the bytes are compressed', async () => {
    const told = async (source: AsyncIterable<Uint8Array>, packing: string | null) => ({
      packing,
      bytes: await buffer(source),
    })
    const url = provider.serve(gzipSync(bytes), { encoding: 'GZIP' })
    const downloaded = await downloadPicture(url, options(), told)
    expect(downloaded).toMatchObject({ ok: true, kept: { packing: 'gzip' } })
    expect(downloaded.ok && gunzipSync(downloaded.kept.bytes).equals(bytes)).toBe(true)
  })

  test('that the disk refuses is no fault of the picture: it is neither tried again nor given up', async () => {
    const refused = new DiskFailure(new Error('no space'))
    const keep = () => Promise.reject(refused)
    await expect(downloadPicture(provider.serve(bytes), options(), keep)).rejects.toBe(refused)
    expect(provider.downloads).toHaveLength(1)
  })
})

describe('a failure', () => {
  test('names the address without its signature', async () => {
    const { failure } = { failure: null, ...(await download(`${provider.origin}/old.png?signature=4711#part`)) }
    expect(failure?.detail).toBe(`${provider.origin}/old.png: ${new URL(provider.origin).host} answered 404`)
  })

  test('names an address that is none', async () => {
    expect(await download('https://?x')).toMatchObject(lost(/^https:\/\/: /))
  })

  test('says nothing of a user', async () => {
    const { failure } = { failure: null, ...(await download('https://user:secret@images.example/x.png')) }
    expect(failure?.detail).toMatch(/^https:\/\/images.example\/x.png: /)
  })
})

describe('size', () => {
  test('nothing is no picture', async () => {
    expect(await download(provider.serve(Buffer.of()))).toMatchObject(lost(/without a single byte/))
  })

  test('more than 32 MB is cut off, once', async () => {
    expect(await download(provider.serve(Buffer.alloc(33 * 1024 * 1024)))).toMatchObject({ ok: false })
    expect(provider.downloads).toHaveLength(1)
  })

  test('a file without end is cut off, once', async () => {
    const length = Number.POSITIVE_INFINITY
    expect(await download(provider.serve(bytes, { length }))).toMatchObject(lost(/exceeded|more than 32 MB/))
    expect(provider.downloads).toHaveLength(1)
  })
})

describe('addresses of this computer and its network', () => {
  const hosts = [
    '127.0.0.1',
    '127.1',
    '2130706433',
    '0177.0.0.1',
    '0x7f000001',
    '0x7f.0.0.1',
    '127.0.0.1.',
    '0.0.0.0',
    '[::1]',
    '[::]',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
    '[0:0:0:0:0:0:0:1]',
    '[64:ff9b::7f00:1]',
    '[2002:7f00:1::]',
    'localhost',
    'localhost.',
    'LOCALHOST',
    'anything.localhost',
    '①②⑦.⓪.⓪.①',
  ]

  test.each(hosts)('https://%s is never connected to', async host => {
    expect(await download(`https://${host}:${listener.port}/x.png`)).toMatchObject({ ok: false })
    expect(await download(`http://${host}:${listener.port}/x.png`)).toMatchObject({ ok: false })
    expect(listener.hits()).toBe(0)
  })

  test.each([
    '169.254.169.254',
    '10.0.0.1',
    '192.168.1.1',
    '172.16.0.1',
    '100.64.0.1',
    '[fe80::1]',
    '[fd00::1]',
    '224.0.0.1',
  ])('https://%s is refused without a connection', async host => {
    expect(await download(`https://${host}/latest/meta-data`)).toMatchObject(lost(/is not a public address/))
  })

  test.each(['file:///etc/passwd', 'ftp://example.com/x.png', 'http://example.com/x.png', 'gopher://127.0.0.1/'])(
    '%s is not fetched',
    async url => {
      expect(await download(url)).toMatchObject(lost(/are not fetched/))
    },
  )

  test('a user name in the address is refused, even at the own origin', async () => {
    const url = provider.serve(bytes).replace('http://', 'http://user:secret@')
    expect(await download(url)).toMatchObject(lost(/user name/))
    expect(provider.downloads).toHaveLength(0)
  })

  test.each(['http', 'https'])('a redirect to a listener by %s is not followed', async scheme => {
    const location = `${scheme}://127.0.0.1:${listener.port}/x.png`
    expect(await download(provider.serve(bytes, { location }))).toMatchObject({ ok: false })
    expect(listener.hits()).toBe(0)
  })

  test('a range the operator allows is reached', async () => {
    const options = { endpoint: endpointOf('https://example.com/v1'), signal: new AbortController().signal, pauseMs: 1 }
    const url = `https://127.0.0.1:${listener.port}/x.png`
    await downloadPicture(url, { ...options, allowed: ['10.0.0.0/8', 'fd00::/8'] }, buffer)
    expect(listener.hits()).toBe(0)
    await downloadPicture(url, { ...options, allowed: ['127.0.0.0/8'] }, buffer)
    expect(listener.hits()).toBeGreaterThan(0)
  })
})

test('a cancelled download says so: the picture can still be fetched later', async () => {
  const { failure } = { failure: null, ...(await download(provider.serve(bytes), AbortSignal.abort())) }
  expect(failure).toMatchObject({ class: 'interrupted', charge: 'charged' })
})
