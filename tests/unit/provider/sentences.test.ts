import { expect, test } from 'vitest'
import { failureOf } from '@/lib/provider/failure'
import { failureClasses } from '@/lib/provider/schema'
import { explain } from '@/lib/provider/sentences'

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

test('a sample never speaks of a charge', () => {
  const failure = failureOf({ class: 'refused', charge: 'none', categories: ['violence'] })
  expect(explain(failure, asked, true).title).toBe(
    'The provider’s safety rules stopped this picture (violence). Samples are free.',
  )
})
