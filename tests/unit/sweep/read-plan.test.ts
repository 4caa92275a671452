import { describe, expect, it } from 'vitest'
import { type PlanReading, readPlan } from '@/lib/sweep/read-plan'
import type { Axis, SweepDraft } from '@/lib/sweep/schema'
import type { TemplateContent } from '@/lib/template/schema'
import { draft, field, heroShot, setting, threeByFour } from '@/tests/support/sweeps'

const most = 200

function axes(reading: PlanReading): Axis[] {
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems))
  return reading.plan.axes
}

const read = (given: Axis[], change: Partial<SweepDraft> = {}, template: TemplateContent = heroShot) =>
  readPlan(draft(given, change), template, most)

describe('values', () => {
  it('are trimmed, and what is there twice counts once', () => {
    expect(axes(read([field('style', ' film ', 'ink', 'film', 'ink ')]))).toEqual([field('style', 'film', 'ink')])
  })

  it('of a setting may be named as people see them', () => {
    expect(
      axes(
        read([
          setting('size', '1024 × 1024', '1280*720', 'Automatic'),
          setting('quality', 'High', 'provider’s choice'),
        ]),
      ),
    ).toEqual([setting('size', '1024x1024', '1280x720', 'auto'), setting('quality', 'high', '')])
  })

  it('of a text are its own words, whatever a suggestion is called', () => {
    expect(axes(read([field('style', 'Film grain', 'none')]))).toEqual([field('style', 'Film grain', 'none')])
  })

  it('of a select may be named by label, those of a boolean by yes and no', () => {
    const template: TemplateContent = {
      ...heroShot,
      fields: [
        {
          name: 'mood',
          label: 'Mood',
          type: 'select',
          required: true,
          default: '',
          options: [{ value: 'd', label: 'Dark' }],
        },
        { name: 'rain', label: 'Rain', type: 'boolean', required: false, default: '', options: [] },
      ],
    }
    expect(axes(read([field('mood', 'dark'), field('rain', 'Yes', 'no')], {}, template))).toEqual([
      field('mood', 'd'),
      field('rain', 'true', ''),
    ])
  })
})

describe('row by row', () => {
  it('keeps values that come again, and drops rows that do', () => {
    const given = [field('style', 'film', 'film', 'film'), field('subject', 'a cup', 'a jug', 'a cup')]
    expect(axes(read(given, { mode: 'zip' }))).toEqual([
      field('style', 'film', 'film'),
      field('subject', 'a cup', 'a jug'),
    ])
  })

  it('keeps an empty value in its row', () => {
    const given = [field('style', 'film', ''), field('subject', 'a cup', 'a jug')]
    expect(axes(read(given, { mode: 'zip' }))).toEqual(given)
  })

  it('needs as many values of each', () => {
    expect(read(threeByFour, { mode: 'zip' })).toEqual({
      ok: false,
      problems: { mode: 'Row by row needs as many values of each: now there are 3 and 4.' },
    })
  })
})

describe('what cannot be tried gets a sentence at its place', () => {
  const locked: TemplateContent = { ...heroShot, locks: ['size'] }
  it.each<[string, Axis[], Partial<SweepDraft>, Record<string, unknown>]>([
    ['nothing at all', [], {}, { axes: 'Add a field or setting, then the values to try.' }],
    ['no values', [field('style')], {}, { 'axes.0': 'Write or choose what to try as Style.' }],
    [
      'the same twice',
      [field('style', 'a'), field('style', 'b')],
      {},
      { 'axes.1': 'Style is there already. Put its values together.' },
    ],
    ['an unknown field', [field('mood', 'a')], {}, { 'axes.0': 'The template has no field “mood”. Remove it here.' }],
    [
      'a locked setting',
      [setting('size', '512x512')],
      {},
      { 'axes.0': 'Size is locked in this template, so only one value is possible.' },
    ],
    ['a setting that is none', [setting('compression', '5')], {}, { 'axes.0': expect.stringContaining('no setting') }],
    [
      'too many values',
      [field('style', ...Array.from({ length: 201 }, (_, place) => `style ${place}`))],
      {},
      { 'axes.0': 'Style has 201 values; 200 is the most.' },
    ],
    [
      'a grid beyond the limit',
      [
        field('style', ...Array.from({ length: 100 }, (_, place) => `style ${place}`)),
        field('subject', 'a cup', 'a jug', 'a pan'),
      ],
      {},
      { axes: 'This asks for at least 300 images; 200 is the most of one sweep. Take fewer values, or a sample.' },
    ],
    [
      'far too much text',
      [field('style', 'x'.repeat(200_001))],
      {},
      { axes: expect.stringContaining('200,001 characters') },
    ],
    [
      'a sample of none',
      threeByFour,
      { mode: 'sample', sample: { count: 'some', seed: 1 } },
      { sample: 'Write how many of the 12 combinations to take.' },
    ],
    [
      'a sample of nothing',
      threeByFour,
      { mode: 'sample', sample: { count: '', seed: 1 } },
      { sample: 'Write how many of the 12 combinations to take.' },
    ],
  ])('%s', (_, given, change, problems) => {
    expect(read(given, change, locked)).toEqual({ ok: false, problems })
  })
})

it('a sample of more than there are is all of them', () => {
  const reading = read(threeByFour, { mode: 'sample', sample: { count: '99', seed: 5 } })
  expect(reading).toMatchObject({ ok: true, plan: { sample: { count: 12, seed: 5 } } })
})

it('a sample of a grid beyond all limits is possible', () => {
  const many = (name: string) => setting(name, ...Array.from({ length: 10 }, (_, place) => String(place + 1)))
  const given = [field('style', ...Array.from({ length: 200 }, (_, place) => `style ${place}`)), many('n')]
  expect(read(given, { mode: 'sample', sample: { count: '30', seed: 5 } })).toMatchObject({ ok: true })
})
