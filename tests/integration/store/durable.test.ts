import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { env } from '@/lib/env'
import { finishDraft, isThere, openDraft, TooLarge, writeDurably } from '@/lib/store/durable'

async function* chunks(...texts: string[]) {
  for (const text of texts) yield Buffer.from(text)
}

async function* cutAfter(text: string) {
  yield Buffer.from(text)
  throw new Error('connection reset')
}

const stream = async (target: string, source: AsyncIterable<Uint8Array>, cap: number) =>
  finishDraft(await openDraft(target), source, cap)

const path = (name: string) => join(env().dataDir, 'durable', name)

test('a stream that ends is a whole file', async () => {
  expect(await stream(path('whole'), chunks('one ', 'two'), 100)).toBe(7)
  expect(await readFile(path('whole'), 'utf8')).toBe('one two')
  expect(existsSync(path('whole.part'))).toBe(false)
})

test('a stream that breaks leaves no file under the name, and what came beside it', async () => {
  await expect(stream(path('cut'), cutAfter('half'), 100)).rejects.toThrow('connection reset')
  expect(existsSync(path('cut'))).toBe(false)
  expect(await readFile(path('cut.part'), 'utf8')).toBe('half')
})

test('a stream beyond the cap is refused', async () => {
  await expect(stream(path('long'), chunks('12345', '67890'), 8)).rejects.toThrow(TooLarge)
  expect(existsSync(path('long'))).toBe(false)
})

test('ten who write the same file at once leave one whole file and no draft', async () => {
  const bytes = Buffer.alloc(3_000_000, 7)
  await Promise.all(Array.from({ length: 10 }, () => writeDurably(path('shared/file'), bytes)))
  expect((await readFile(path('shared/file'))).equals(bytes)).toBe(true)
  expect(await readdir(path('shared'))).toEqual(['file'])
})

test('a draft that cannot be opened says so before anything is written', async () => {
  await writeDurably(path('a-file'), Buffer.from('in the way'))
  await expect(openDraft(join(path('a-file'), 'below'))).rejects.toThrow()
  expect(await isThere(path('a-file'))).toBe(true)
})
