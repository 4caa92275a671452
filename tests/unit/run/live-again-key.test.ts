import { expect, test } from 'vitest'
import { againKeys, sameWishMs, stillMeantMs } from '@/components/run/again-key'
import { emptyShelf } from '@/tests/support/form'

/** A page with a clock of its own; `reload` forgets all but the tab's storage. */
function openPage() {
  const shelf = emptyShelf()
  let time = 1_000_000
  let minted = 0
  const load = () => againKeys({ shelf, now: () => time, mint: () => `key-${++minted}` })
  return { keys: load(), reload: load, wait: (ms: number) => (time += ms) }
}

test('until the answer comes every button of a run presses the same press, over a reload too', () => {
  const { keys, reload, wait } = openPage()
  const key = keys.current('run-1')
  wait(60_000)
  expect(keys.current('run-1')).toBe(key)
  expect(reload().current('run-1')).toBe(key)
  expect(keys.current('run-2')).not.toBe(key)
})

test('a press within a second of the answer is the same press, however late the answer came', () => {
  const { keys, wait } = openPage()
  const key = keys.current('run-1')
  wait(60_000)
  keys.answered('run-1', key)
  wait(sameWishMs - 1)
  expect(keys.current('run-1')).toBe(key)
})

test('a later press is a new run, after a reload too', () => {
  const { keys, reload, wait } = openPage()
  const first = keys.current('run-1')
  keys.answered('run-1', first)
  wait(sameWishMs)
  const second = keys.current('run-1')
  expect(second).not.toBe(first)
  keys.answered('run-1', second)
  expect(reload().current('run-1')).not.toBe(second)
})

test('a press whose answer was lost long ago is not taken up again', () => {
  const { keys, wait } = openPage()
  const lost = keys.current('run-1')
  wait(stillMeantMs)
  expect(keys.current('run-1')).not.toBe(lost)
})
