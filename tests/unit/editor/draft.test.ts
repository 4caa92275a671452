import { expect, it } from 'vitest'
import { keepDraft, keptDraft } from '@/components/editor/draft'
import { formWith as form, emptyShelf as shelf } from '@/tests/support/form'

it('what was typed comes back after a reload', () => {
  const tab = shelf()
  keepDraft(tab, 'draft', 'template=hero', form({ subject: 'a cat' }))
  expect(keptDraft(tab, 'draft', 'template=hero', form({ subject: '' }))).toEqual(form({ subject: 'a cat' }))
})

it('a link to other words is not overruled by an old draft', () => {
  const tab = shelf()
  keepDraft(tab, 'draft', 'template=hero', form({ subject: 'a cat' }))
  expect(keptDraft(tab, 'draft', 'template=hero&subject=a+dog', form({ subject: 'a dog' }))).toBeNull()
})

it('a draft follows the fields the template has now', () => {
  const tab = shelf()
  keepDraft(tab, 'draft', 'start', form({ subject: 'a cat', gone: 'x' }))
  expect(keptDraft(tab, 'draft', 'start', form({ subject: '', added: 'new' }))?.values).toEqual({
    subject: 'a cat',
    added: 'new',
  })
})

it('a draft of another shape is left alone', () => {
  const tab = shelf()
  tab.setItem('draft', JSON.stringify({ start: 'start', form: { values: { subject: 3 } } }))
  expect(keptDraft(tab, 'draft', 'start', form({ subject: '' }))).toBeNull()
})
