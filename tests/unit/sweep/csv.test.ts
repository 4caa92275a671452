import { describe, expect, it } from 'vitest'
import { tableOfCsv } from '@/lib/sweep/csv'
import { offersOf } from '@/lib/sweep/offers'
import type { Axis } from '@/lib/sweep/schema'
import { field, heroShot, setting } from '@/tests/support/sweeps'

const read = (text: string) => tableOfCsv(text, offersOf(heroShot))
const axes = async (text: string): Promise<Axis[]> => {
  const table = await read(text)
  if (!table.ok) throw new Error(table.error.message)
  return table.value.axes
}

describe('a pasted table', () => {
  it('is a value of every column row by row, named by name or label', async () => {
    expect(await axes('subject,Style,SIZE,number of images\na cup,ink,512 × 512,2\na jug,film,auto,3\n')).toEqual([
      field('subject', 'a cup', 'a jug'),
      field('style', 'ink', 'film'),
      setting('size', '512x512', 'auto'),
      setting('n', '2', '3'),
    ])
  })

  it('keeps quoted commas, quotes and line breaks', async () => {
    expect(await axes('Subject,Style\r\n"a cup, white","two\r\nlines"\r\n"a ""special"" jug",35 mm film\r\n')).toEqual([
      field('subject', 'a cup, white', 'a "special" jug'),
      field('style', 'two\nlines', '35 mm film'),
    ])
  })

  it.each([
    ['semicolons', 'Subject;Style\na cup, white;ink'],
    ['tabs', 'Subject\tStyle\na cup, white\tink'],
    ['a byte order mark', '\ufeffSubject,Style\n"a cup, white",ink'],
    ['a quoted name', '"Subject",Style\n"a cup, white",ink'],
    ['empty lines', '\nSubject,Style\n\n"a cup, white",ink\n\n'],
  ])('may have %s', async (_, text) => {
    expect(await axes(text)).toEqual([field('subject', 'a cup, white'), field('style', 'ink')])
  })

  it('keeps a quotation mark in the middle of a cell', async () => {
    expect(await axes('Subject\na 12" plate')).toEqual([field('subject', 'a 12" plate')])
  })

  it('takes a missing cell for an empty one, in its row', async () => {
    expect(await axes('Subject,Style\na cup\na jug,ink')).toEqual([
      field('subject', 'a cup', 'a jug'),
      field('style', '', 'ink'),
    ])
  })

  it('lists the columns that name nothing here, or the same again', async () => {
    expect(await read('Subject,Mood,Subject,,Notes\na cup,calm,a jug,,x')).toEqual({
      ok: true,
      value: { axes: [field('subject', 'a cup')], rows: 1, unused: ['Mood', 'Subject', 'Notes'] },
    })
  })

  it('does not take formulas, markup or braces for anything but text', async () => {
    const text = 'Subject\n"=1+1"\n<b>x</b>\n{{style}} $10 \\n'
    expect(await axes(text)).toEqual([field('subject', '=1+1', '<b>x</b>', '{{style}} $10 \\n')])
  })
})

describe('what is no table gets a sentence', () => {
  it.each([
    ['', /^The first row must name what the columns are: Subject, Style, Size, .*Number of images\.$/],
    ['a cup,a jug\nink,film', /It has: a cup, a jug\.$/],
    ['Subject,Style', /no row of values/],
    ['Subject\n"never closed', /a quotation mark is opened and never closed/],
    [`Subject\n${'a cup\n'.repeat(201)}`, /These are 201 rows; 200 is the most\./],
  ])('%j', async (text, sentence) => {
    expect(await read(text)).toMatchObject({ ok: false, error: { message: expect.stringMatching(sentence) } })
  })

  it('a locked setting is a column that is not used', async () => {
    const table = await tableOfCsv('Subject,Size\na cup,auto', offersOf({ ...heroShot, locks: ['size'] }))
    expect(table).toMatchObject({ value: { unused: ['Size'] } })
  })
})
