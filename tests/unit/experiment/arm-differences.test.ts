import { expect, test } from 'vitest'
import { type ArmAsked, armDifferences, armText } from '@/lib/experiment/arm-differences'
import { formOf } from '@/lib/run/form-defaults'
import { readSettings } from '@/lib/run/form-settings'

const reading = readSettings(formOf({ fields: [], settings: {} }))
const plain = reading.ok ? reading.settings : null

function arm(body: string, more: Partial<ArmAsked['settings']> = {}, values: ArmAsked['values'] = {}): ArmAsked {
  if (!plain) throw new Error('the plain settings cannot be read')
  return { body, values, settings: { ...plain, ...more } }
}

const studio = 'A photo of {{subject}}, hard studio flash. No text.'

test('one place of the text is one difference, marked word by word', () => {
  const { count, pieces } = armDifferences(arm(studio), arm(studio.replace('hard studio flash', 'soft window light')))
  expect(count).toBe(1)
  expect(pieces?.filter(({ kind }) => kind !== 'same')).toEqual([
    { kind: 'removed', text: 'hard studio flash' },
    { kind: 'added', text: 'soft window light' },
  ])
})

test('what an arm fills in itself is part of its text; what rows fill is not', () => {
  const body = '{{subject}}, {{ style }}'
  expect(armText({ body, values: { style: 'ink $1' } })).toBe('{{subject}}, ink $1')
  expect(armDifferences(arm(body, {}, { style: 'ink' }), arm(body, {}, { style: 'oil' })).count).toBe(1)
})

test('a value is one thing, however many of its words differ; two values are two', () => {
  const body = '{{subject}}, {{style}}, {{mood}}'
  const [flash, window] = ['hard flash, white backdrop', 'soft light, linen backdrop']
  expect(armDifferences(arm(body, {}, { style: flash }), arm(body, {}, { style: window })).count).toBe(1)
  expect(armDifferences(arm(body, {}, { style: flash }), arm(body, {}, { style: window, mood: 'calm' })).count).toBe(2)
})

test('two places, a text of its own, and a setting beside a text are more than one', () => {
  const twice = studio.replace('photo', 'sketch').replace('No text', 'No logo')
  expect(armDifferences(arm(studio), arm(twice)).count).toBe(2)
  expect(armDifferences(arm('one'), arm('two')).count).toBe(2)
  const both = arm(studio.replace('hard', 'soft'), { quality: 'high' })
  expect(armDifferences(arm(studio), both).count).toBe(2)
})

test('a setting alone is one; the number of images is none', () => {
  expect(armDifferences(arm(studio, { quality: 'low' }), arm(studio, { quality: 'high', n: 4 })).count).toBe(1)
  expect(armDifferences(arm(studio, { n: 1 }), arm(studio, { n: 4 }))).toEqual({ pieces: null, settings: [], count: 0 })
})
