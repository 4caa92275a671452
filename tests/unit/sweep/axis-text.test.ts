import { describe, expect, it } from 'vitest'
import { linesOf, needsBoxes, valuesOf, withTyped } from '@/components/sweep/axis-text'
import { type Offer, offerOf, offersOf } from '@/lib/sweep/offers'
import { field, heroShot, setting } from '@/tests/support/sweeps'

const offers = offersOf(heroShot)
const offer = (axis: Parameters<typeof offerOf>[1]): Offer => {
  const found = offerOf(offers, axis)
  if (!found) throw new Error('there is no such offer')
  return found
}
const style = offer(field('style'))
const size = offer(setting('size'))
const quality = offer(setting('quality'))

describe('typed lines', () => {
  it('are values; empty ones count only where rows belong together', () => {
    const typed = ['a', '', ' ', 'b', '', '']
    expect(valuesOf(typed, 'grid')).toEqual(['a', 'b'])
    expect(valuesOf(typed, 'sample')).toEqual(['a', 'b'])
    expect(valuesOf(typed, 'zip')).toEqual(['a', '', ' ', 'b'])
  })

  it('show a choice by its label and leave all else as it was typed', () => {
    expect(linesOf(quality, ['', 'high', 'odd'])).toBe('Provider’s choice\nHigh\nodd')
    expect(linesOf(size, ['1024x1024', '100x100'])).toBe('1024 × 1024\n100x100')
    expect(linesOf(style, ['35 mm film, visible grain, faded colours', ''])).toBe(
      '35 mm film, visible grain, faded colours\n',
    )
  })

  it('beside choices: what is one counts as chosen, once', () => {
    expect(withTyped(size, ['512x512'], ['1024x1024', '640x640', '512x512'])).toEqual([
      '1024x1024',
      '512x512',
      '640x640',
    ])
  })
})

it('a value with a line break has a box of its own', () => {
  expect(needsBoxes(style, ['one', 'two\nlines'])).toBe(true)
  expect(needsBoxes(style, ['one'])).toBe(false)
  expect(needsBoxes({ ...style, isLong: true }, [])).toBe(true)
})
