import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Order, openDecoder } from '@/lib/image/decoder'
import { root } from '@/tests/support/commands.mjs'

const support = join(root, 'tests/support/image')
let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'proofsheet-decoder-'))
})
afterEach(() => rm(folder, { recursive: true }))

const fragile = (limitMs?: number) => openDecoder(join(support, 'fragile-decoder.mjs'), limitMs)
const order = (from: string): Order => ({
  kind: 'rendition',
  from,
  to: join(folder, 'rendition'),
  width: 320,
  pixelLimit: 50_000_000,
})
const writer = () => readFile(join(folder, 'rendition'), 'utf8')

test('one process makes one picture after the other', async () => {
  const decoder = fragile()
  await decoder.carryOut(order('first'))
  const first = await writer()
  await decoder.carryOut(order('second'))
  expect(await writer()).toBe(first)
})

test('a picture that kills it fails alone, and the next is made by another process', async () => {
  const decoder = fragile()
  await decoder.carryOut(order('before'))
  const before = await writer()
  await expect(decoder.carryOut(order('deadly'))).rejects.toThrow('the decoder ended (SIGSEGV)')
  await decoder.carryOut(order('after'))
  expect(await writer()).not.toBe(before)
})

test('a picture that cannot be decoded says why, and the process goes on', async () => {
  const decoder = fragile()
  await decoder.carryOut(order('before'))
  const before = await writer()
  await expect(decoder.carryOut(order('broken'))).rejects.toThrow('this is no picture')
  await decoder.carryOut(order('after'))
  expect(await writer()).toBe(before)
})

test('a picture that takes for ever is given up', async () => {
  const decoder = fragile(200)
  await expect(decoder.carryOut(order('endless'))).rejects.toThrow('the decoder ended (SIGKILL)')
})

test('a decoder that cannot be started is an error, not the end of the server', async () => {
  await expect(openDecoder(join(support, 'nowhere.mjs')).carryOut(order('any'))).rejects.toThrow(
    'the decoder ended (1)',
  )
})

test('the decoder ends with its server, even when that is killed', async () => {
  const server = fork(join(support, 'decoder-owner.mjs'), [join(root, 'lib/image/decoder-process.mjs')], {
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const [pid] = await once(server, 'message')
  server.kill('SIGKILL')
  await expect.poll(() => isRunning(pid), { timeout: 10_000 }).toBe(false)
})

/** One that has ended and was not fetched by its parent yet has no command line any more. */
const isRunning = (pid: number): Promise<boolean> =>
  readFile(`/proc/${pid}/cmdline`, 'utf8').then(
    line => line !== '',
    () => false,
  )
