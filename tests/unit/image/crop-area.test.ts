import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { adSlots } from '@/lib/image/ad-slots'
import { cropArea, isEnlarged, middle } from '@/lib/image/crop-area'
import { cropParams, cropsOf } from '@/lib/image/crop-params'

const picture = { width: 1536, height: 1024 }
const square = { width: 1080, height: 1080 }

test('the largest part in the shape of the slot is taken, where it is wanted', () => {
  expect(cropArea(picture, square, middle)).toEqual({ left: 256, top: 0, width: 1024, height: 1024 })
  expect(cropArea(picture, square, { x: 0, y: 0, zoom: 1 })).toMatchObject({ left: 0 })
  expect(cropArea(picture, square, { x: 1, y: 1, zoom: 2 })).toEqual({ left: 1024, top: 512, width: 512, height: 512 })
  expect(isEnlarged(cropArea(picture, square, middle), square)).toBe(true)
  expect(isEnlarged(cropArea(picture, { width: 300, height: 250 }, middle), { width: 300, height: 250 })).toBe(false)
})

test('every part of every picture lies within it and has the shape of its slot', () => {
  const edge = fc.integer({ min: 1, max: 8000 })
  const any = fc.oneof(fc.double(), fc.double({ min: 0, max: 1 }))
  const place = fc.record({ x: any, y: any, zoom: fc.oneof(any, fc.double({ min: 1, max: 4 })) })
  fc.assert(
    fc.property(edge, edge, fc.constantFrom(...adSlots), place, (width, height, slot, at) => {
      const area = cropArea({ width, height }, slot, at)
      expect(Object.values(area).every(Number.isInteger)).toBe(true)
      expect(area.left >= 0 && area.top >= 0 && area.width >= 1 && area.height >= 1).toBe(true)
      expect(area.left + area.width <= width && area.top + area.height <= height).toBe(true)
      // Half a pixel of rounding at each edge.
      const most = Math.max(slot.width / slot.height, slot.height / slot.width)
      if (area.width > 1 && area.height > 1)
        expect(Math.abs(area.width * slot.height - area.height * slot.width) / slot.height).toBeLessThanOrEqual(most)
    }),
  )
})

describe('crops in an address', () => {
  test('are read as they were written', () => {
    const crops = cropsOf(new URLSearchParams('slot=meta-square,0.2,0.8,1.5&slot=banner-728x90&as=webp'))
    expect(crops.map(({ slot, place, type }) => [slot.id, place, type])).toEqual([
      ['meta-square', { x: 0.2, y: 0.8, zoom: 1.5 }, 'image/webp'],
      ['banner-728x90', middle, 'image/webp'],
    ])
    expect(cropsOf(cropParams(crops))).toEqual(crops)
  })

  test('a single one may have its place beside it; what is no slot is left out', () => {
    const [crop] = cropsOf(new URLSearchParams('slot=x-post&x=0.1&y=oops&zoom=2&as=svg'))
    expect([crop?.place, crop?.type]).toEqual([{ x: 0.1, y: 0.5, zoom: 2 }, 'image/jpeg'])
    expect(cropsOf(new URLSearchParams('slot=../../etc/passwd&slot='))).toEqual([])
  })
})

test('every slot has an id of its own and keeps most of itself free', () => {
  expect(new Set(adSlots.map(({ id }) => id)).size).toBe(adSlots.length)
  for (const { id, width, height, safe } of adSlots) {
    if (!safe) continue
    const free = (width - safe.left - safe.right) * (height - safe.top - safe.bottom)
    expect(free / (width * height), id).toBeGreaterThan(0.4)
  }
})
