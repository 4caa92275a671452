import { expect, it } from 'vitest'
import { previewOf } from '@/components/editor/preview'
import { parse } from '@/lib/template/parse'
import type { Field } from '@/lib/template/schema'

const field = (name: string, label: string, required: boolean): Field => ({
  name,
  label,
  type: 'text',
  required,
  default: '',
  options: [],
})
const template = {
  fields: [field('subject', 'Subject', true), field('style', 'Style', false)],
  nodes: parse('A photo of {{subject}}, {{style}}.').nodes,
}
const words = (values: Record<string, string>) =>
  previewOf(template, values)
    .segments.map(({ text }) => text)
    .join('')

it('an empty required field shows its label in brackets, unmarked', () => {
  const { segments } = previewOf(template, { subject: ' ', style: 'ink' })
  expect(segments.filter(segment => segment.field).map(segment => segment.text)).toEqual(['ink'])
  expect(words({ subject: '', style: 'ink' })).toBe('A photo of [Subject], ink.')
})

it('an empty optional field shows nothing', () => {
  expect(words({ subject: 'a cat', style: '' })).toBe('A photo of a cat.')
})

it('counts what would be sent, without the brackets', () => {
  expect(previewOf(template, { subject: '', style: '' }).length).toBe('A photo of.'.length)
})
