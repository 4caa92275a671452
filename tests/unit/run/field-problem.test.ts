import { expect, test } from 'vitest'
import { failureOf } from '@/lib/provider/failure'
import type { ProviderFailure } from '@/lib/provider/schema'
import { fieldProblem } from '@/lib/run/field-problem'
import { sizeInForm } from '@/lib/run/form-defaults'
import { formWith } from '@/tests/support/form'

const form = formWith({ style: 'ink', subject: 'a lighthouse in a storm' })
const problem = (field: ProviderFailure['field'], detail = '', typed = form) =>
  fieldProblem(failureOf({ class: 'rejected', charge: 'none', field, detail }), { size: '1024x1024' }, typed)

test('a refused prompt is mended where most of it was written', () => {
  expect(problem('prompt')).toEqual({ field: 'values.subject', message: 'The provider did not accept the prompt.' })
})

test('a refused size is mended where it was chosen or typed', () => {
  expect(problem('size')?.field).toBe('size')
  expect(problem('size', '', { ...form, ...sizeInForm('1000x1000') })?.field).toBe('customSize')
})

test('a refused compression is mended there, not at the format', () => {
  const compressed = { ...form, format: 'jpeg', compression: '80' }
  expect(problem('format', 'Invalid output_compression.', compressed)?.field).toBe('compression')
  expect(problem('format', 'Invalid output_format.', compressed)?.field).toBe('format')
})

test.each(['n', 'model', 'quality', 'background'] as const)('a refused %s is mended there', field => {
  expect(problem(field)?.field).toBe(field)
})

test('what no field can mend is no problem of the form', () => {
  expect(problem(null)).toBeNull()
  expect(
    fieldProblem(failureOf({ class: 'refused', charge: 'none', field: 'prompt' }), { size: 'auto' }, formWith({})),
  ).toBeNull()
})
