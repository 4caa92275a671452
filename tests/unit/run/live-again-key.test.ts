import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createAgainKey } from '@/components/run/again-key'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('a press while the last one is unanswered carries its key, however long that takes', () => {
  const again = createAgainKey()
  const key = again.current()
  vi.advanceTimersByTime(60_000)
  expect(again.current()).toBe(key)
})

test('a press less than a second after the answer is the same press, however late the answer came', () => {
  const again = createAgainKey()
  const key = again.current()
  vi.advanceTimersByTime(60_000)
  again.answered()
  vi.advanceTimersByTime(999)
  expect(again.current()).toBe(key)
})

test('a press a second after the answer is a new run, and waits for an answer of its own', () => {
  const again = createAgainKey()
  const first = again.current()
  again.answered()
  vi.advanceTimersByTime(1_000)
  const second = again.current()
  expect(second).not.toBe(first)
  vi.advanceTimersByTime(60_000)
  expect(again.current()).toBe(second)
})

test('keys are 32 characters and never the same', () => {
  const keys = Array.from({ length: 100 }, () => createAgainKey().current())
  expect(new Set(keys).size).toBe(100)
  expect(keys.every(key => /^[0-9a-f]{32}$/.test(key))).toBe(true)
})
