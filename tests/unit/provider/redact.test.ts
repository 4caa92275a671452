import { expect, test } from 'vitest'
import { clip, detailOf, redact } from '@/lib/provider/redact'

const key = 'wg-live-9f8e7d6c5b4a'

test.each([
  [`Incorrect API key provided: ${key}.`, 'Incorrect API key provided: [key].'],
  ['Authorization: Bearer abc.def-123', 'Authorization: [key]'],
  ['key sk-proj-abcdef123456 is disabled', 'key [key] is disabled'],
  ['provided: wg-l********5b4a', 'provided: [key]'],
  ['it starts with wg-live-9f8e', 'it starts with [key]'],
  ['it ends with 7d6c5b4a', 'it ends with [key]'],
])('"%s" shows as "%s"', (text, shown) => {
  expect(redact(text, [key])).toBe(shown)
})

test('ordinary words stay as they are', () => {
  const sentence = 'Invalid size 1000x1000: width and height must be divisible by 16 (request_id 42).'
  expect(redact(sentence, [key])).toBe(sentence)
})

test('a page of text is cut without halving an emoji', () => {
  expect(clip('🌇🌇🌇', 2)).toBe('🌇…')
  expect(detailOf('word '.repeat(50_000), [key])).toHaveLength(600)
})

test('a hundred kilobytes without a space are read at once', () => {
  const startedAt = performance.now()
  detailOf('a'.repeat(100_000), [key])
  expect(performance.now() - startedAt).toBeLessThan(500)
})
