import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createPress } from '@/components/run/press'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('a press while the last one is unanswered carries its key, however long that takes', () => {
  const press = createPress()
  const key = press.key()
  vi.advanceTimersByTime(60_000)
  expect(press.key()).toBe(key)
})

test('a double click is one press even when the answer came in between', () => {
  const press = createPress()
  const key = press.key()
  press.answered()
  vi.advanceTimersByTime(400)
  expect(press.key()).toBe(key)
})

test('a press a second after an answered one is a new run', () => {
  const press = createPress()
  const key = press.key()
  press.answered()
  vi.advanceTimersByTime(1_000)
  expect(press.key()).not.toBe(key)
})

test('keys are 32 characters and never the same', () => {
  const keys = Array.from({ length: 100 }, () => createPress().key())
  expect(new Set(keys).size).toBe(100)
  expect(keys.every(key => /^[0-9a-f]{32}$/.test(key))).toBe(true)
})
