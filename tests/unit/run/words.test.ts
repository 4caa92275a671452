import { expect, test } from 'vitest'
import { failureOf } from '@/lib/provider/failure'
import { outcomeWords } from '@/lib/run/words'
import { content } from '@/tests/support/runs'

const asked = { ...content().settings, n: 4 }
const missing = { ...failureOf({ class: 'unusable-answer', charge: 'charged' }), detail: '1 of 4 pictures came.' }

test('a short run says how many images came, that they are kept and what more would cost', () => {
  expect(outcomeWords({ state: 'short', isSample: false, delivered: 1, asked, failure: missing })).toEqual({
    title: '1 of 4 images came. The run was charged.',
    advice: 'They are kept. Running it again makes all of them anew and is charged again.',
    field: null,
    charge: 'charged',
    detail: '1 of 4 pictures came.',
  })
})

test('a cancelled run cost nothing', () => {
  const words = outcomeWords({ state: 'cancelled', isSample: true, delivered: 0, asked, failure: null })
  expect(words?.title).toBe('This run was cancelled. Nothing was charged.')
})

test('a run that is under way or brought everything needs no words', () => {
  for (const state of ['queued', 'sending', 'succeeded'] as const) {
    expect(outcomeWords({ state, isSample: false, delivered: 4, asked, failure: null })).toBeNull()
  }
})
