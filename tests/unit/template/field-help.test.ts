import { expect, it } from 'vitest'
import { fieldHelp } from '@/lib/template/field-help'
import type { Field } from '@/lib/template/schema'

it.each([
  [{}, undefined],
  [{ help: 'Up to five words.' }, 'Up to five words.'],
  [{ maxLength: 1_200 }, '1,200 characters at most.'],
  [{ type: 'number' }, undefined],
  [{ type: 'number', step: 1 }, 'A whole number.'],
  [{ type: 'number', min: 1, max: 9, step: 1 }, 'A whole number from 1 to 9.'],
  [{ type: 'number', max: 9, step: 0.5 }, 'A number of at most 9, in steps of 0.5.'],
  [{ type: 'list' }, 'One per line.'],
  [{ type: 'list', help: 'What to avoid.', min: 1, max: 3 }, 'What to avoid. One per line, 1 to 3.'],
  [{ type: 'multiselect' }, undefined],
  [{ type: 'multiselect', min: 2 }, 'Choose at least 2.'],
  [{ type: 'multiselect', min: 2, max: 2 }, 'Choose exactly 2.'],
] as [Partial<Field>, string | undefined][])('%j is explained by %j', (changed, help) => {
  const field: Field = { name: 'f', label: 'F', type: 'text', required: false, default: '', options: [], ...changed }
  expect(fieldHelp(field)).toBe(help)
})
