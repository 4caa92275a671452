import { expect, test } from 'vitest'
import { queuePauseWords } from '@/lib/run/pause-words'
import type { QueuePause } from '@/lib/run/schema'
import { aPause } from './live-fakes'

const words = (pause: Partial<QueuePause>) => queuePauseWords(aPause(pause))

test('a short wait says who asked for it and how many wait; it needs no press', () => {
  expect(words({})).toEqual({
    title: 'The provider asked for fewer requests. 20 runs wait; nothing was charged.',
    advice: '',
    way: null,
  })
})

test('a long wait says how long where the provider said so, and leaves the moment to a person', () => {
  const long = { until: null, detail: 'Asked to wait 60 minutes. Rate limit reached.' }
  expect(words(long)).toMatchObject({
    advice: 'Asked to wait 60 minutes. Continue then, or now if you know better.',
    way: 'continue',
  })
  expect(words({ until: null, detail: 'Slow down.' }).advice).toBe(
    'The details say how long. Continue then, or now if you know better.',
  )
})

test.each([
  ['unauthorised', /did not accept the key/, /WISGATE_API_KEY.*restart Proofsheet or press Continue\.$/, 'continue'],
  ['out-of-credit', /no credit left/, /^Add credit.*Continue\.$/, 'continue'],
  ['spending-paused', /^Spending is paused\./, /Pause spending is turned off\./, 'spending'],
] as const)('%s says what happened, what to do and where', (reason, title, advice, way) => {
  expect(words({ reason, until: null })).toEqual({
    title: expect.stringMatching(title),
    advice: expect.stringMatching(advice),
    way,
  })
})

test('a disk that takes nothing speaks for itself', () => {
  const detail = 'The disk of the data folder is full.'
  expect(words({ reason: 'storage', until: null, detail })).toMatchObject({ advice: detail, way: null })
})

test.each([
  [0, 'New runs wait, and nothing is charged.'],
  [1, '1 run waits; nothing was charged.'],
  [3, '3 runs wait; nothing was charged.'],
])('%i waiting runs', (waiting, sentence) => {
  expect(words({ waiting }).title).toBe(`The provider asked for fewer requests. ${sentence}`)
})
