import { expect, test } from 'vitest'
import { armDifferences } from '@/lib/experiment/arm-differences'
import type { TemplateContent } from '@/lib/template/schema'

const arm = (body: string, settings: TemplateContent['settings'] = {}): TemplateContent => ({
  body,
  fields: [],
  settings,
  locks: [],
})

const studio = 'A photo of {{subject}}, hard studio flash. No text.'

test('one place of the text is one difference, marked word by word', () => {
  const { count, pieces } = armDifferences(arm(studio), arm(studio.replace('hard studio flash', 'soft window light')))
  expect(count).toBe(1)
  expect(pieces?.filter(({ kind }) => kind !== 'same')).toEqual([
    { kind: 'removed', text: 'hard studio flash' },
    { kind: 'added', text: 'soft window light' },
  ])
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
  expect(armDifferences(arm(studio, { n: 1 }), arm(studio, { n: 4 }))).toEqual({
    pieces: null,
    settings: [],
    fields: [],
    count: 0,
  })
})
