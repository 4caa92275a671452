import { describe, expect, it } from 'vitest'
import type { FieldForm } from '@/lib/template/field-form'
import { newFieldForm } from '@/lib/template/new-field'
import { retyped } from '@/lib/template/retype'
import { fieldTypes } from '@/lib/template/schema'

const field = (changed: Partial<FieldForm>): FieldForm => ({ ...newFieldForm('mood', 'Mood'), ...changed })
const option = (value: string) => ({ value, label: '', prompt: '', effect: '', thumbnail: '' })

describe('of a default is kept what the new type takes:', () => {
  it.each([
    ['text', 'longtext', 'a cat', 'a cat'],
    ['text', 'list', 'a cat', 'a cat'],
    ['list', 'text', 'a cat\na dog', 'a cat, a dog'],
    ['text', 'number', '12', '12'],
    ['text', 'number', 'a dozen', ''],
    ['number', 'text', '12', '12'],
    ['text', 'boolean', 'a cat', ''],
    ['boolean', 'text', 'true', ''],
    ['text', 'color', '#c4321c', '#c4321c'],
    ['text', 'color', '#nothing', ''],
  ] as const)('%s to %s: %j becomes %j', (from, to, before, after) =>
    expect(retyped(field({ type: from, default: before }), to).default).toBe(after),
  )

  it('a select takes one of its options only', () => {
    const options = [option('calm'), option('wild')]
    expect(retyped(field({ default: 'calm', options }), 'select').default).toBe('calm')
    expect(retyped(field({ default: 'grim', options }), 'select').default).toBe('')
  })
})

it('words become the options of a choice that has none', () => {
  expect(retyped(field({ default: 'calm' }), 'select')).toMatchObject({ default: 'calm', options: [option('calm')] })
  expect(retyped(field({ type: 'list', default: 'calm\nwild' }), 'multiselect')).toMatchObject({
    default: 'calm\nwild',
    options: [option('calm'), option('wild')],
  })
})

it.each(fieldTypes)('on the way through %s and back nothing but the default can be lost', type => {
  const before = field({ options: [option('calm')], min: '1', maxLength: '9', placeholder: 'here', allowOther: true })
  expect(retyped(retyped(before, type), 'text')).toEqual(before)
})
