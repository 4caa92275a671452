import { describe, expect, it } from 'vitest'
import {
  draftKey,
  forgetTemplateDraft,
  keepTemplateDraft,
  keptTemplateDraft,
} from '@/components/template/edit/template-draft'
import { starters } from '@/lib/template/starters'
import { emptyAbout, emptyContent, templateFormOf } from '@/lib/template/template-form'

function shelf(limit = Number.POSITIVE_INFINITY) {
  const things = new Map<string, string>()
  return {
    getItem: (key: string) => things.get(key) ?? null,
    setItem: (key: string, thing: string) => {
      if (thing.length > limit) throw new DOMException('full', 'QuotaExceededError')
      things.set(key, thing)
    },
    removeItem: (key: string) => void things.delete(key),
  }
}
const key = draftKey('template-1')
const form = templateFormOf(emptyAbout, starters[0]?.content ?? emptyContent)
const draft = { baseVersionId: 'version-1', at: 1_700_000_000_000, form }

it('what was typed comes back as it was', () => {
  const kept = shelf()
  expect(keepTemplateDraft(kept, key, draft)).toBe(true)
  expect(keptTemplateDraft(kept, key)).toEqual(draft)
  expect(keptTemplateDraft(kept, draftKey(null))).toBeNull()
  forgetTemplateDraft(kept, key)
  expect(keptTemplateDraft(kept, key)).toBeNull()
})

it('what only came back stays as old as it is, what was typed is new', () => {
  const kept = shelf()
  keepTemplateDraft(kept, key, draft)
  keepTemplateDraft(kept, key, { ...draft, at: draft.at + 60_000 })
  expect(keptTemplateDraft(kept, key)?.at).toBe(draft.at)
  keepTemplateDraft(kept, key, { ...draft, at: draft.at + 60_000, form: { ...form, name: 'Other' } })
  expect(keptTemplateDraft(kept, key)?.at).toBe(draft.at + 60_000)
})

it('a full browser says so, and nothing breaks', () => {
  expect(keepTemplateDraft(shelf(10), key, draft)).toBe(false)
})

describe('what is no draft is none', () => {
  it.each([
    ['nothing', 'null'],
    ['no JSON', '{'],
    ['another shape', JSON.stringify({ ...draft, form: { ...form, fields: [{ name: 'mood' }] } })],
    [
      'a type that is gone',
      JSON.stringify({ ...draft, form: { ...form, fields: [{ ...form.fields[0], type: 'date' }] } }),
    ],
    ['no time', JSON.stringify({ ...draft, at: undefined })],
    ['a missing setting', JSON.stringify({ ...draft, form: { ...form, settings: {} } })],
  ])('%s', (_, text) => {
    const kept = shelf()
    kept.setItem(key, text)
    expect(keptTemplateDraft(kept, key)).toBeNull()
  })
})
