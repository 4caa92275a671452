import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { backgrounds, formats } from '@/lib/provider/choices'
import { canonicalText } from '@/lib/template/canonical'
import { hasTrait } from '@/lib/template/field-traits'
import { newFieldForm } from '@/lib/template/new-field'
import { type Field, fieldTypes, type TemplateContent } from '@/lib/template/schema'
import { starters } from '@/lib/template/starters'
import { emptyAbout, emptyContent, readTemplateForm, templateFormOf } from '@/lib/template/template-form'

const about = { name: 'Poster', description: 'For the wall.', tags: ['print', 'A3'], coverImageId: 'image-1' }
const field = (changed: Partial<Field>): Field => ({
  name: 'mood',
  label: 'Mood',
  type: 'text',
  required: true,
  default: '',
  options: [],
  ...changed,
})
const readBack = (content: TemplateContent) => readTemplateForm(templateFormOf(about, content))

describe('a template goes through its form unchanged', () => {
  it.each(starters.map(starter => [starter.slug, starter.content] as const))('%s', (_, content) => {
    const { content: back, problems } = readBack(content)
    expect(problems).toEqual({})
    expect(canonicalText(back)).toBe(canonicalText(content))
  })

  it('with everything that can be said of it', () => {
    const content: TemplateContent = {
      body: '  {{mood}}\n\n{{count}} ',
      fields: [
        field({
          type: 'select',
          help: 'How it feels',
          default: 'calm',
          allowOther: true,
          options: [
            { value: 'calm', label: 'Calm', prompt: 'soft light', effect: 'Quiet.', thumbnail: 'image-2' },
            { value: 'wild', label: 'wild' },
          ],
        }),
        field({ name: 'count', type: 'number', placeholder: '3', min: 0, max: 1.5, step: 0.25, required: false }),
        field({ name: 'title', maxLength: 12 }),
        field({ name: 'things', type: 'list', min: 1, max: 3, default: 'a\nb' }),
      ],
      settings: { n: 4, size: '1280x720', quality: 'high', format: 'webp', compression: 80, model: 'gpt-image-2' },
      locks: ['n', 'size', 'model'],
    }
    expect(readBack(content)).toEqual({ about, content, problems: {} })
  })

  it('with nothing in it', () =>
    expect(readTemplateForm(templateFormOf(emptyAbout, emptyContent))).toEqual({
      about: emptyAbout,
      content: emptyContent,
      problems: {},
    }))

  it('with any settings, those left open among them', () =>
    fc.assert(
      fc.property(
        fc.record(
          {
            n: fc.integer({ min: 1, max: 10 }),
            size: fc.constantFrom('auto', '512x512', '1024x1024', '1280x720'),
            background: fc.constantFrom(...backgrounds),
            format: fc.constantFrom(...formats),
            model: fc.constantFrom('gpt-image-2', 'another-model'),
          },
          { requiredKeys: [] },
        ),
        settings => {
          expect(readBack({ ...emptyContent, settings }).content.settings).toEqual(settings)
        },
      ),
    ))
})

describe('what was typed', () => {
  const form = templateFormOf(about, emptyContent)

  it('becomes tags between commas and lines, each once', () =>
    expect(readTemplateForm({ ...form, tags: ' print, A3,, print\nwall ' }).about.tags).toEqual([
      'print',
      'A3',
      'wall',
    ]))

  it('of an option needs only a value or a label', () => {
    const options = [
      { value: 'calm', label: '', prompt: '', effect: '', thumbnail: '' },
      { value: '', label: 'Wild', prompt: '', effect: '', thumbnail: '' },
      { value: '', label: '', prompt: '', effect: '', thumbnail: '' },
    ]
    const { content } = readTemplateForm({
      ...form,
      fields: [{ ...newFieldForm('mood', ''), type: 'select', options }],
    })
    expect(content.fields[0]?.options).toEqual([
      { value: 'calm', label: 'calm' },
      { value: 'Wild', label: 'Wild' },
    ])
  })

  it('of an option between others stays in its place, so that a sentence finds it', () => {
    const [blank, calm] = ['', 'calm'].map(value => ({ value, label: '', prompt: '', effect: '', thumbnail: '' }))
    const options = [blank, calm].filter(option => option !== undefined)
    const { content } = readTemplateForm({
      ...form,
      fields: [{ ...newFieldForm('mood', ''), type: 'select', options }],
    })
    expect(content.fields[0]?.options.map(option => option.value)).toEqual(['', 'calm'])
  })

  it('as a number may have a comma, and is told apart from words', () => {
    const number = { ...newFieldForm('count', ''), type: 'number' as const, min: '0,5', max: 'many' }
    const { content, problems } = readTemplateForm({ ...form, fields: [number] })
    expect(content.fields[0]).toMatchObject({ min: 0.5 })
    expect(content.fields[0]).not.toHaveProperty('max')
    expect(problems).toEqual({ 'fields.0.max': 'Write a number, or leave it empty.' })
  })

  it.each(fieldTypes)('for a %s keeps only what that type takes', type => {
    const typed = {
      ...newFieldForm('mood', 'Mood'),
      type,
      placeholder: 'here',
      allowOther: true,
      options: [{ value: 'a', label: 'A', prompt: '', effect: '', thumbnail: '' }],
      min: '1',
      max: '2',
      step: '1',
      maxLength: '9',
    }
    const [read] = readTemplateForm({ ...form, fields: [typed] }).content.fields
    expect({
      placeholder: read?.placeholder !== undefined,
      options: read?.options.length === 1,
      allowOther: read?.allowOther === true,
      bounds: read?.min === 1 && read.max === 2,
      step: read?.step === 1,
      maxLength: read?.maxLength === 9,
    }).toEqual({
      placeholder: hasTrait(type, 'placeholder'),
      options: hasTrait(type, 'options'),
      allowOther: hasTrait(type, 'allowOther'),
      bounds: hasTrait(type, 'bounds'),
      step: hasTrait(type, 'step'),
      maxLength: hasTrait(type, 'maxLength'),
    })
  })

  it('as settings is judged as in the playground, at its place in this form', () => {
    const settings = { ...form.settings, n: '12', size: 'custom', customSize: '1000x1000', model: 'gpt-image-2' }
    expect(Object.keys(readTemplateForm({ ...form, settings }).problems)).toEqual(['settings.n', 'settings.customSize'])
  })
})
