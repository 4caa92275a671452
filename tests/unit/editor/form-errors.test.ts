import { expect, it } from 'vitest'
import { formErrors } from '@/components/editor/form-errors'
import { formWith } from '@/tests/support/form'

const form = formWith({ subject: 'a cat' })

it('a refusal stands at its field from the start', () => {
  expect(formErrors(form, { field: 'size', message: 'No.' })).toEqual({ size: { type: 'provider', message: 'No.' } })
  expect(formErrors(form, { field: 'values.subject', message: 'No.' })).toEqual({
    values: { subject: { type: 'provider', message: 'No.' } },
  })
})

it('without a problem, or for a field that is not here, there are no errors', () => {
  expect(formErrors(form, null)).toBeUndefined()
  expect(formErrors(form, { field: 'values.gone', message: 'No.' })).toBeUndefined()
})
