import { expect, test } from 'vitest'
import { failureOf } from '@/lib/provider/failure'
import { failureClasses } from '@/lib/provider/schema'
import { chargeWords, explain, fieldReason } from '@/lib/provider/sentences'

const asked = { size: '1000x1000' }

test.each(failureClasses)('%s says what happened, what it cost and what to do', kind => {
  const { title, advice } = explain(failureOf({ class: kind, charge: 'perhaps' }), asked)
  expect(title).toMatch(/^[A-Z].+\. It may have been charged\.$/)
  expect(advice).toMatch(/^[A-Z].+\.$/)
})

test('a refused size names itself and the nearest legal one', () => {
  expect(explain(failureOf({ class: 'rejected', charge: 'none', field: 'size', detail: 'no' }), asked)).toEqual({
    title: 'The provider did not accept the size 1000 × 1000. Nothing was charged.',
    advice: 'The nearest size is 1008 × 1008. Change it and run it again.',
    field: 'size',
    charge: 'none',
    detail: 'no',
  })
})

test('a size that keeps the rule already gets no suggestion', () => {
  const failure = failureOf({ class: 'rejected', charge: 'none', field: 'size' })
  expect(explain(failure, { size: '1024x1024' }).advice).toBe('Change it and run it again.')
  expect(explain(failure, { size: 'auto' }).advice).toBe('Change it and run it again.')
})

test('a safety refusal names its categories', () => {
  const failure = failureOf({ class: 'refused', charge: 'none', categories: ['sexual', 'violence'] })
  expect(explain(failure, asked).title).toBe(
    'The provider’s safety rules stopped this picture (sexual, violence). Nothing was charged.',
  )
})

test('what may have been charged is never suggested again without a warning', () => {
  for (const kind of ['timed-out', 'interrupted'] as const) {
    expect(explain(failureOf({ class: kind, charge: 'perhaps' }), asked).advice).toMatch(/charged twice/)
  }
})

test.each(failureClasses)('%s never advises to pay again in silence', kind => {
  const { advice } = explain(failureOf({ class: kind, charge: 'perhaps', status: 500 }), asked)
  const isAboutTheProvider = ['unauthorised', 'out-of-credit', 'rate-limited', 'misconfigured'].includes(kind)
  if (!isAboutTheProvider) expect(advice).toMatch(/usage page/)
})

test('who knows more than the failure says what it cost', () => {
  const failure = failureOf({ class: 'interrupted', charge: 'perhaps' })
  expect(explain(failure, asked).title).toMatch(new RegExp(`${chargeWords.perhaps}$`))
  expect(explain(failure, asked, 'Samples are free.').title).toBe(
    'The connection broke before the answer was complete. Samples are free.',
  )
})

test('at its field a refusal is short, and quotes the provider where it gave a reason', () => {
  const size = failureOf({ class: 'rejected', charge: 'none', field: 'size' })
  expect(fieldReason({ ...size, detail: 'Use 1024x1024.' }, asked)).toBe(
    'The provider did not accept the size 1000 × 1000. It said: “Use 1024x1024.”',
  )
  expect(fieldReason(size, asked)).toBe('The provider did not accept the size 1000 × 1000.')
  expect(fieldReason({ ...size, detail: 'x'.repeat(600) }, asked).length).toBeLessThan(240)
  const prompt = failureOf({ class: 'refused', charge: 'none', categories: ['violence'], detail: 'Rejected.' })
  expect(fieldReason(prompt, asked)).toBe('The provider’s safety rules stopped this picture (violence).')
})
