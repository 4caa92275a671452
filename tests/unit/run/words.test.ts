import { expect, test } from 'vitest'
import { failureOf } from '@/lib/provider/failure'
import { outcomeWords } from '@/lib/run/words'
import { content } from '@/tests/support/runs'

const asked = { ...content().settings, n: 4 }
const plain = { isSample: false, isCancelAsked: false, resolution: null, delivered: 0, asked, failure: null }
const missing = { ...failureOf({ class: 'unusable-answer', charge: 'charged' }), detail: '1 of 4 pictures came.' }
const broken = failureOf({ class: 'interrupted', charge: 'perhaps' })

test('a short run says how many images came, that they are kept and what more would cost', () => {
  expect(outcomeWords({ ...plain, state: 'short', delivered: 1, failure: missing })).toEqual({
    title: '1 of 4 images came. The run was charged.',
    advice: 'They are kept. Running it again makes all of them anew and is charged again.',
    field: null,
    charge: 'charged',
    detail: '1 of 4 pictures came.',
  })
})

test('a cancelled run cost nothing', () => {
  const words = outcomeWords({ ...plain, state: 'cancelled', isCancelAsked: true })
  expect(words?.title).toBe('This run was cancelled. Nothing was charged.')
})

test('a run stopped after its request had left may have been charged', () => {
  expect(outcomeWords({ ...plain, state: 'unknown', isCancelAsked: true, failure: broken })).toMatchObject({
    title: 'You stopped this run after its request had left. It may have been charged.',
    advice: expect.stringMatching(/charged twice/),
    charge: 'perhaps',
  })
})

test('what came of an answer that was cut is named first', () => {
  expect(outcomeWords({ ...plain, state: 'unknown', delivered: 1, failure: broken })?.advice).toMatch(
    /^1 of 4 images came and is kept\. Check your provider/,
  )
})

test('a run that was refused before it could be stopped says why it was refused', () => {
  const failure = failureOf({ class: 'rejected', charge: 'none', field: 'size' })
  const words = outcomeWords({ ...plain, state: 'failed', isCancelAsked: true, failure })
  expect(words?.title).toMatch(/^The provider did not accept the size/)
})

test('what a person found out replaces what nobody knew, and what happened stays', () => {
  const unknown = { ...plain, state: 'unknown', failure: broken } as const
  expect(outcomeWords({ ...unknown, resolution: 'charged' })).toMatchObject({
    title: 'The connection broke before the answer was complete. You said it was charged.',
    advice: 'Running it again is charged again.',
    charge: 'charged',
  })
  expect(outcomeWords({ ...unknown, isCancelAsked: true, resolution: 'not-charged' })).toMatchObject({
    title: 'You stopped this run after its request had left. You said it was not charged.',
    advice: 'Run it again when you are ready.',
    charge: 'none',
  })
})

test('a sample never speaks of a charge', () => {
  const failure = failureOf({ class: 'refused', charge: 'none', categories: ['violence'] })
  expect(outcomeWords({ ...plain, state: 'failed', isSample: true, failure })?.title).toBe(
    'The provider’s safety rules stopped this picture (violence). Samples are free.',
  )
})

test('a run that is under way or brought everything needs no words', () => {
  for (const state of ['queued', 'sending', 'succeeded'] as const) {
    expect(outcomeWords({ ...plain, state, delivered: 4 })).toBeNull()
  }
})
