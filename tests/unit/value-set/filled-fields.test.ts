import { expect, test } from 'vitest'
import { filledFields, filledInto } from '@/lib/value-set/filled-fields'
import { field } from '@/tests/support/template'

const fields = [
  field('subject', { label: 'Subject' }),
  field('tags', { label: 'Tags', type: 'list' }),
  field('isBold', { label: 'Bold', type: 'boolean' }),
  field('mood', { label: 'Mood' }),
]

test('a set is told in the order of the form; what the form no longer asks for comes last and says so', () => {
  const values = { season: 'spring', isBold: 'true', tags: 'red\n green ', subject: ' a ship ', mood: '  ' }
  expect(filledFields(values, fields)).toEqual([
    { name: 'subject', label: 'Subject', value: 'a ship', isAsked: true },
    { name: 'tags', label: 'Tags', value: 'red, green', isAsked: true },
    { name: 'isBold', label: 'Bold', value: 'yes', isAsked: true },
    { name: 'season', label: 'season', value: 'spring', isAsked: false },
  ])
})

test('what was chosen is told by its label, what is no choice any more as it is', () => {
  const options = [{ value: 'a', label: 'First' }]
  const choices = [field('one', { type: 'select', options }), field('some', { type: 'multiselect', options })]
  expect(filledFields({ one: 'a', some: 'a\nb' }, choices).map(({ value }) => value)).toEqual(['First', 'First, b'])
})

test('a form takes of a set what it asks for, and keeps what the set does not say', () => {
  const held = { subject: 'a cat', mood: 'calm' }
  expect(filledInto(held, { subject: 'a ship', season: 'spring' })).toEqual({ subject: 'a ship', mood: 'calm' })
  expect(filledInto(held, { mood: '' })).toEqual({ subject: 'a cat', mood: '' })
})

test('a field may be called like a property of every object', () => {
  expect(filledInto({ constructor: 'x' }, {})).toEqual({ constructor: 'x' })
})
