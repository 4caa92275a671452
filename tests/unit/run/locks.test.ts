import { describe, expect, it } from 'vitest'
import { runForm } from '@/lib/run/form'
import { formOf } from '@/lib/run/form-defaults'
import { lockedSettings, withLocks } from '@/lib/run/locks'
import type { TemplateContent } from '@/lib/template/schema'

const template = (changed: Partial<TemplateContent>): TemplateContent => ({
  body: 'a cat',
  fields: [],
  settings: { n: 2, size: '1000x1008', quality: 'high', format: 'webp', compression: 80 },
  locks: [],
  ...changed,
})
const typed = {
  ...formOf({ fields: [], settings: {} }),
  n: '9',
  size: '512x512',
  quality: 'low',
  format: 'png',
  compression: '5',
  model: 'another',
}

describe('a locked setting is the template’s', () => {
  it('whatever was typed', () => {
    const locked = template({
      locks: ['n', 'size', 'quality', 'format', 'compression'],
      settings: { n: 2, size: '512x768', quality: 'high', format: 'webp', compression: 80 },
    })
    expect(runForm(locked).parse({ ...typed, model: 'gpt-image-2' }).settings).toMatchObject(locked.settings)
  })

  it('and what was typed wrong there is no problem', () => {
    const locked = template({ locks: ['n'] })
    expect(withLocks(locked, { ...typed, n: 'many' }).n).toBe('2')
    expect(runForm(locked).safeParse({ ...formOf(locked), n: 'many', size: '512x512' }).success).toBe(true)
  })

  it('also where the template leaves it to the provider', () => {
    expect(
      withLocks(template({ locks: ['background', 'size'], settings: {} }), { ...typed, background: 'opaque' }),
    ).toMatchObject({
      background: '',
      size: '1024x1024',
      customSize: '',
    })
  })

  it('with a size that nobody offers', () => {
    expect(withLocks(template({ locks: ['size'] }), typed)).toMatchObject({ size: 'custom', customSize: '1000x1008' })
  })

  it('but a model that nobody chose is the installation’s', () => {
    expect(withLocks(template({ locks: ['model'] }), typed).model).toBe('another')
    expect(lockedSettings(template({ locks: ['model', 'n'] }))).toEqual(['n'])
    expect(withLocks(template({ locks: ['model'], settings: { model: 'gpt-image-2' } }), typed).model).toBe(
      'gpt-image-2',
    )
  })
})

it('what is not locked stays as it was typed', () => {
  expect(withLocks(template({ locks: [] }), typed)).toEqual(typed)
})
