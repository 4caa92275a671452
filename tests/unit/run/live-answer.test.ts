import { UnrecognizedActionError } from 'next/dist/client/components/unrecognized-action-error'
import { expect, test } from 'vitest'
import { answerOf, isOutdatedPage } from '@/components/run/answer-of'
import { done, refused } from '@/lib/result'

test('what the server says is the answer, a refusal too', async () => {
  const refusal = refused('too-many', 'Wait a minute.')
  expect(await answerOf(Promise.resolve(done('a run')))).toEqual({ result: done('a run'), isAnswered: true })
  expect(await answerOf(Promise.resolve(refusal))).toEqual({ result: refusal, isAnswered: true })
})

test('a connection that breaks leaves it open what became of the press', async () => {
  const { result, isAnswered } = await answerOf(Promise.reject(new TypeError('Failed to fetch')))
  expect(isAnswered).toBe(false)
  expect(result).toMatchObject({ ok: false, error: { message: expect.stringMatching(/^The server did not answer\./) } })
})

test('an updated server asks for a reload, and the press is kept: the server before it may have heard it', async () => {
  const { result, isAnswered } = await answerOf(Promise.reject(new UnrecognizedActionError()))
  expect(isAnswered).toBe(false)
  expect(result.ok || result.error.message).toBe('Proofsheet was updated. Reload to go on; what you typed is kept.')
  expect(result.ok || isOutdatedPage(result.error)).toBe(true)
  const silent = await answerOf(Promise.reject(new TypeError('Failed to fetch')))
  expect(silent.result.ok || isOutdatedPage(silent.result.error)).toBe(false)
})
