import fc from 'fast-check'
import { expect, test } from 'vitest'
import { defaultSize, nearestLegalSize, offeredSizes, parseSize, sizeProblem } from '@/lib/provider/sizes'

const model = 'gpt-image-2'

test('the three sizes of the guide are offered first, the default at the top', () => {
  expect(offeredSizes.slice(0, 3).map(({ size }) => size)).toEqual([defaultSize, '512x512', '256x256'])
})

test.each(['1024x768', '1024×768', ' 1024 x 768 ', '1024X768'])('"%s" reads as a size', text => {
  expect(parseSize(text)).toEqual({ width: 1024, height: 768 })
})

test.each(['big', '', '1024', '0x16', '16x0', '-16x16', '1.5x16', '16x16x16', '1e3x16', 'auto'])(
  '"%s" is no size',
  text => {
    expect(parseSize(text)).toBeNull()
  },
)

test.each([
  ['big', /width x height/, null],
  ['100x100', /multiples of 16/, '816x816'],
  ['1025x1024', /multiples of 16/, '1024x1024'],
  ['9999x16', /multiples of 16/, '1440x480'],
  ['4000x2000', /3,840 pixels/, '3840x1920'],
  ['2048x512', /3 times/, '1776x592'],
  ['3840x3840', /8,294,400/, '2880x2880'],
])('the size %s is refused with its reason and the nearest legal one', (size, reason, nearest) => {
  expect(sizeProblem(size, model)).toEqual({ kind: 'error', message: expect.stringMatching(reason), nearest })
})

test.each(['256x256', '512x512'])('the guide’s own %s is only warned about', size => {
  expect(sizeProblem(size, model)).toEqual({
    kind: 'warning',
    message: 'Small and quick, but some providers refuse less than 655,360 pixels.',
    nearest: '816x816',
  })
})

test.each(['auto', '1024x1024', '3840x2160', '2160 × 3840', '1024x640'])('nothing stands in the way of %s', size => {
  expect(sizeProblem(size, model)).toBeNull()
})

test('for a model we do not know, rules are warnings and nothing is suggested', () => {
  expect(sizeProblem('100x100', 'somebody-else')).toMatchObject({ kind: 'warning', nearest: null })
  expect(sizeProblem('256x256', 'somebody-else')).toMatchObject({ kind: 'warning', nearest: null })
})

test('the nearest legal size is always legal, and a legal size is its own nearest', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: 1, max: 99_999 }), (width, height) => {
      const nearest = nearestLegalSize({ width, height })
      expect(sizeProblem(nearest, model)).toBeNull()
      expect(nearestLegalSize(parseSize(nearest) ?? { width, height })).toBe(nearest)
    }),
    { numRuns: 60 },
  )
})
