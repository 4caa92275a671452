import { expect, test } from 'vitest'
import { armProblems } from '@/components/experiment/set-up/arm-problems'
import { forecastWords } from '@/components/experiment/set-up/forecast-words'
import { rowFields } from '@/components/experiment/set-up/row-fields'
import { rowsOfTable } from '@/components/experiment/set-up/rows-of-table'
import type { ArmTemplates } from '@/components/experiment/set-up/use-arm-templates'
import { withTemplate } from '@/components/experiment/set-up/with-template'
import { type ArmDraft, emptyDraft } from '@/lib/experiment/draft'
import { formOf } from '@/lib/run/form-defaults'
import type { Field, TemplateView } from '@/lib/template/schema'

const field = (name: string): Field => ({
  name,
  label: `The ${name}`,
  type: 'text',
  required: true,
  default: '',
  options: [],
})

const view = (versionId: string, names: string[]): TemplateView => ({
  templateId: 't',
  slug: 't',
  name: 'T',
  description: '',
  versionId,
  version: 1,
  body: '',
  fields: names.map(field),
  settings: { quality: 'low' },
  locks: [],
})

const knowing = (...views: TemplateView[]): ArmTemplates => ({
  of: id => {
    const found = views.find(({ versionId }) => versionId === id)
    return found ? { view: found, versions: [] } : null
  },
  fetch: async () => null,
})

function arm(templateVersionId: string, values: ArmDraft['values'] = {}): ArmDraft {
  const { values: _, n: __, ...settings } = formOf({ fields: [], settings: {} })
  return { name: '', templateVersionId, values, settings }
}

test('rows fill what some arm leaves open, once for all arms', () => {
  const templates = knowing(view('one', ['subject', 'style']), view('two', ['subject', 'place']))
  const names = (arms: ArmDraft[]) => rowFields({ arms }, templates).map(({ name }) => name)
  expect(names([arm('one', { style: 'ink' }), arm('one', { style: '' })])).toEqual(['subject'])
  expect(names([arm('one', { style: 'ink' }), arm('one')])).toEqual(['subject', 'style'])
  expect(names([arm('one'), arm('two'), arm('gone')])).toEqual(['subject', 'style', 'place'])
})

test('a table becomes rows; fields without a column begin as the form does, strange columns are named', async () => {
  const read = await rowsOfTable(
    'The subject;Mood\n"a cup; white";calm\na jug;wild',
    [field('subject'), field('style')],
    {
      subject: 'x',
      style: 'ink',
    },
  )
  expect(read.ok && read.value).toEqual({
    rows: [
      { name: '', values: { subject: 'a cup; white', style: 'ink' } },
      { name: '', values: { subject: 'a jug', style: 'ink' } },
    ],
    unused: ['Mood'],
  })
  expect((await rowsOfTable('Mood\ncalm', [field('subject')], {})).ok).toBe(false)
})

test('another version keeps the values whose fields it has; another template brings its own settings', () => {
  const begun = arm('one', { style: 'ink', subject: 'a cup' })
  const kept = withTemplate(begun, view('two', ['subject']), true)
  expect(kept.values).toEqual({ subject: 'a cup' })
  expect(kept.settings.quality).toBe('')
  expect(withTemplate(begun, view('two', ['subject']), false).settings.quality).toBe('low')
})

test('the whole price stands with how the number of pictures comes about', () => {
  const draft = { ...emptyDraft, arms: [arm('one'), arm('one')], rows: [{ name: '', values: {} }], pairsPerRow: '3' }
  const price = { about: 60_000, atMost: 240_000 }
  const forecast = { images: 6, price, isSample: false, problems: {} }
  expect(forecastWords(draft, forecast)).toBe('2 arms × 1 row × 3 pairs = 6 pictures, about $0.06, at most $0.24.')
  expect(forecastWords(draft, { ...forecast, isSample: true })).toContain('samples, free; about $0.06 with a key.')
  expect(forecastWords(draft, { ...forecast, price: null })).toContain('No price for a model here.')
  expect(forecastWords(draft, { ...forecast, images: 0, price: null })).toBe('No price yet.')
})

test('sentences about arms keep the path below them', () => {
  expect(armProblems({ arms: 'a', 'arms.1.name': 'b', rows: 'c' })).toEqual({ '': 'a', '1.name': 'b' })
})
