import { expect, it } from 'vitest'
import { resolve } from '@/components/editor/resolver'
import { formOf } from '@/lib/run/form-defaults'
import { starters } from '@/lib/template/starters'

const hero = starters.find(starter => starter.slug === 'product-hero-shot')
if (!hero) throw new Error('no hero')
const start = formOf(hero.content)

it('lets a form that can be run through as typed', () => {
  expect(resolve(hero.content, start)).toEqual({ values: start, errors: {} })
})

it('puts each sentence where the form looks for it', () => {
  const typed = { ...start, values: { subject: '', style: '' }, n: '11', size: 'custom', customSize: 'big' }
  expect(resolve(hero.content, typed).errors).toMatchObject({
    values: { subject: { message: expect.stringContaining('Subject is empty') } },
    n: { message: expect.stringContaining('from 1 to 10') },
    customSize: { message: expect.stringContaining('1024x1024') },
  })
})
