import { expect, test } from 'vitest'
import { nearestSize } from '@/lib/provider/nearest-size'

test('a refused size is replaced by the nearest that keeps the rule', () => {
  expect(nearestSize('1000x1000', "Invalid size '1000x1000'. Both must be divisible by 16.")).toBe('1008x1008')
  expect(nearestSize('512x512', 'Requested resolution is below the minimum.')).toBe('816x816')
})

test('sizes that the provider names come first, the nearest of them', () => {
  const said = "Invalid value: '512x512'. Supported values are: '1024x1024', '1536x1024' and 'auto'."
  expect(nearestSize('512x512', said)).toBe('1024x1024')
  expect(nearestSize('2048x1152', said)).toBe('1536x1024')
})

test('where neither is any help, nothing is offered', () => {
  expect(nearestSize('1024x1024', "Invalid size '1024x1024'.")).toBeNull()
  expect(nearestSize('auto', 'Use 1024x1024.')).toBeNull()
  expect(nearestSize('big', '')).toBeNull()
})
