import { describe, expect, it } from 'vitest'
import { formPath } from '@/lib/template/form-path'
import { formProblems } from '@/lib/template/form-problems'
import { newFieldForm } from '@/lib/template/new-field'
import { starters } from '@/lib/template/starters'
import { emptyAbout, emptyContent, type TemplateForm, templateFormOf } from '@/lib/template/template-form'

const named = { ...emptyAbout, name: 'Poster' }
const form = (changed: Partial<TemplateForm> = {}): TemplateForm => ({
  ...templateFormOf(named, { ...emptyContent, body: 'A poster' }),
  ...changed,
})

it.each(starters.map(starter => [starter.slug, starter.content] as const))('%s may be saved', (_, content) =>
  expect(formProblems(templateFormOf(named, content))).toEqual({}),
)

describe('a sentence stands at what can mend it:', () => {
  it('the name and the body of an empty template', () =>
    expect(formProblems(templateFormOf(emptyAbout, emptyContent))).toEqual({
      name: 'Give the template a name.',
      body: 'Write the text of the prompt.',
    }))

  it('two fields of one name', () => {
    const twice = [newFieldForm('mood', 'Mood'), newFieldForm('mood', 'Other mood')]
    expect(Object.keys(formProblems(form({ fields: twice })))).toEqual(['fields.1.name'])
  })

  it('a choice between nothing', () =>
    expect(formProblems(form({ fields: [{ ...newFieldForm('mood', 'Mood'), type: 'select' }] }))).toEqual({
      'fields.0.options': 'Add at least one option.',
    }))

  it('an option without a value', () => {
    const options = [
      { value: '', label: '', prompt: 'soft light', effect: '', thumbnail: '' },
      { value: 'wild', label: '', prompt: '', effect: '', thumbnail: '' },
    ]
    const problems = formProblems(form({ fields: [{ ...newFieldForm('mood', 'Mood'), type: 'select', options }] }))
    expect(problems).toEqual({ 'fields.0.options.0.value': 'Give this option a value.' })
  })

  it('too many tags', () => {
    const tags = Array.from({ length: 21 }, (_, number) => `tag ${number}`).join(',')
    expect(Object.keys(formProblems(form({ tags })))).toEqual(['tags'])
  })

  it('a locked model that nobody chose', () =>
    expect(Object.keys(formProblems(form({ locks: { ...form().locks, model: true } })))).toEqual(['settings.model']))
})

it.each([
  ['about.name', 'name'],
  ['about.tags.3', 'tags'],
  ['content.fields.2.options.0.value', 'fields.2.options.0.value'],
  ['content.body', 'body'],
  ['locks', 'settings.model'],
  ['settings.n', 'settings.n'],
])('what the server says of %s is shown at %s', (path, place) => expect(formPath(path)).toBe(place))
