import { describe, expect, it } from 'vitest'
import { fillCells } from '@/lib/sweep/fill-cells'
import { formWith } from '@/tests/support/form'
import { field, heroShot, plan, setting, threeByFour } from '@/tests/support/sweeps'

const form = formWith({ subject: 'a cup', style: 'plain daylight' })
const fill = (axes: Parameters<typeof plan>[0], change = form) => fillCells(plan(axes), change, heroShot, 200)

describe('every cell', () => {
  it('is what the form would ask for with its values', async () => {
    const filling = await fill([...threeByFour, setting('size', '512x512')])
    expect(filling).toMatchObject({ ok: true })
    if (!filling.ok) return
    expect(filling.cells).toHaveLength(12)
    expect(filling.cells[5]).toMatchObject({
      coordinates: [1, 1, 0],
      content: {
        prompt: 'A product photograph of a lamp, centred with room for a headline, risograph print. No text, no logo.',
        settings: { size: '512x512', n: 3 },
        values: { subject: 'a lamp', style: 'risograph print' },
      },
    })
  })

  it('may try what the form itself lacks', async () => {
    expect(await fill([field('subject', 'a jug')], formWith({ subject: '', style: '' }))).toMatchObject({ ok: true })
  })
})

describe('a value that cannot be', () => {
  it('gets one sentence at its axis that names it, however many cells it spoils', async () => {
    const filling = await fill([setting('size', '512x512', '100x100'), field('style', 'a', 'b', 'c')])
    expect(filling).toEqual({
      ok: false,
      problems: {
        'axes.0': '“100x100”: Width and height must be multiples of 16.',
      },
    })
  })

  it.each([
    [setting('n', '2', '11'), 'Write a whole number from 1 to 10, not “11”.'],
    [field('subject', 'a cup', ''), 'Subject is empty. Fill it in to make a prompt.'],
    [setting('quality', 'low', 'max'), 'GPT Image 2 does not take the quality “max”. Choose another.'],
    [setting('model', 'gpt-image-2', ' '), 'Choose a model.'],
  ])('%j', async (axis, sentence) => {
    expect(await fill([axis])).toEqual({ ok: false, problems: { 'axes.0': sentence } })
  })

  it('of which there are many is named three times', async () => {
    const filling = await fill([setting('n', '11', '12', '13', '14', '15')])
    expect(filling.ok || filling.problems['axes.0']).toMatch(/“11”.*“12”.*“13”\. 2 more values are like that\.$/)
  })

  it('stands at the field of the form where no axis is to blame', async () => {
    const high = { ...form, quality: 'max' }
    expect(await fill([setting('model', 'gpt-image-2.5-flare', 'gpt-image-2')], high)).toEqual({
      ok: false,
      problems: { quality: 'GPT Image 2 does not take the quality “max”. Choose another.' },
    })
  })

  it('of thousands of characters is not repeated whole', async () => {
    const filling = await fill([field('subject', 'word '.repeat(7000))])
    expect(filling.ok || filling.problems['axes.0']).toMatch(/^“word word .{0,30}…”: The prompt has 3/)
  })
})

it('more images than one sweep may ask for are counted with each cell’s own number', async () => {
  expect(await fillCells(plan([setting('n', '9', '10'), field('style', 'a', 'b')]), form, heroShot, 37)).toEqual({
    ok: false,
    problems: { axes: 'This asks for 38 images; 37 is the most of one sweep. Take fewer values, or a sample.' },
  })
})
