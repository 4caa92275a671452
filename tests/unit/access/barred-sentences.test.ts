import { expect, it } from 'vitest'
import { barredSentences, sentenceOf } from '@/lib/access/barred-sentences'

it('a code becomes a sentence, and whatever else an address carries becomes the general one', () => {
  expect(sentenceOf('blocked')).toBe(barredSentences.blocked)
  expect(sentenceOf('access_denied')).toMatch(/you are not signed in/)
  const general = sentenceOf('internal_server_error')
  for (const code of ['', 'constructor', 'toString', '<b>Call 555-0100</b>']) expect(sentenceOf(code)).toBe(general)
})
