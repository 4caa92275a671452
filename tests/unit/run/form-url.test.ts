import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formOf, type RunForm, sizeInForm } from '@/lib/run/form-defaults'
import { formFromParams, formToParams } from '@/lib/run/form-url'
import type { Field } from '@/lib/template/schema'

const field = (name: string, byDefault = ''): Field => ({
  name,
  label: name,
  type: 'text',
  required: true,
  default: byDefault,
  options: [],
})
const template = {
  fields: [field('subject', 'a cat'), field('style'), field('size'), field('größe')],
  settings: { n: 3, size: '512x512' },
}
const base = formOf(template)
const through = (form: RunForm) =>
  formFromParams(new URLSearchParams(formToParams('hero', form, base).toString()), template, base)

describe('a form in the address', () => {
  it('is only the template when nothing was changed', () => {
    expect(formToParams('hero', base, base).toString()).toBe('template=hero')
  })

  it('is short and readable', () => {
    const form = { ...base, values: { ...base.values, subject: 'a dog', size: 'tiny' }, ...sizeInForm('1280x720') }
    expect(formToParams('hero', form, base).toString()).toBe('template=hero&subject=a+dog&f.size=tiny&size=1280x720')
  })

  it('comes back as it was, whatever was typed', () => {
    const typed = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('👩🏽‍🚀 & co', 'قطة\nصغيرة', 'a=b&c=d', '100% + #1', ' ', '', 'true', '#c4321c', 'lamp\nred tea'),
    )
    const settings = fc.record({
      n: typed,
      quality: fc.constantFrom('', 'low', 'high'),
      background: fc.constantFrom('', 'opaque'),
      format: fc.constantFrom('', 'webp'),
      compression: typed,
      model: typed,
    })
    const values = fc.record({ subject: typed, style: typed, size: typed, größe: typed })
    fc.assert(
      fc.property(values, settings, typed, (filled, chosen, size) => {
        const form = { values: filled, ...chosen, ...sizeInForm(size) }
        expect(through(form)).toEqual(form)
      }),
    )
  })

  it('ignores words that name nothing here', () => {
    expect(formFromParams(new URLSearchParams('utm=x&colour=red'), template, base)).toEqual(base)
  })

  it('keeps a size nobody offers as a typed one', () => {
    expect(formFromParams(new URLSearchParams('size=big'), template, base)).toMatchObject({
      size: 'custom',
      customSize: 'big',
    })
  })
})
