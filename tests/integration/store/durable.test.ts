import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { env } from '@/lib/env'
import { streamDurably, TooLarge } from '@/lib/store/durable'

async function* chunks(...texts: string[]) {
  for (const text of texts) yield Buffer.from(text)
}

async function* cutAfter(text: string) {
  yield Buffer.from(text)
  throw new Error('connection reset')
}

const path = (name: string) => join(env().dataDir, 'durable', name)

test('a stream that ends is a whole file', async () => {
  expect(await streamDurably(path('whole'), chunks('one ', 'two'), 100)).toBe(7)
  expect(await readFile(path('whole'), 'utf8')).toBe('one two')
  expect(existsSync(path('whole.part'))).toBe(false)
})

test('a stream that breaks leaves no file under the name, and what came beside it', async () => {
  await expect(streamDurably(path('cut'), cutAfter('half'), 100)).rejects.toThrow('connection reset')
  expect(existsSync(path('cut'))).toBe(false)
  expect(await readFile(path('cut.part'), 'utf8')).toBe('half')
})

test('a stream beyond the cap is refused', async () => {
  await expect(streamDurably(path('long'), chunks('12345', '67890'), 8)).rejects.toThrow(TooLarge)
  expect(existsSync(path('long'))).toBe(false)
})
