import { expect, test } from 'vitest'
import type { ImageView } from '@/lib/image/schema'
import { differences } from '@/lib/run/differences'
import type { RunView } from '@/lib/run/schema'
import { anImage, aRun } from './live-fakes'

const asked = aRun({ number: 1 }).settings
const image = (change: Partial<ImageView> = {}): ImageView => ({ ...anImage('a'), ...change })
const words = (run: Partial<RunView>) => differences(aRun({ number: 1, ...run })).map(difference => difference.words)

test('what came as asked needs no word', () => {
  expect(words({ images: [image()] })).toEqual([])
})

test('fewer and more images are counted', () => {
  expect(words({ state: 'short', settings: { ...asked, n: 4 }, images: [image()] })).toEqual(['1 of 4 images'])
  expect(words({ images: [image(), image()] })).toEqual(['2 images came, 1 was asked'])
  expect(words({ settings: { ...asked, n: 2 }, images: [image(), image(), image()] })).toEqual([
    '3 images came, 2 were asked',
  ])
})

test('what came of an answer that was cut is counted too', () => {
  expect(words({ state: 'unknown', settings: { ...asked, n: 2 }, images: [image()] })).toEqual(['1 of 2 images'])
})

test('an image that a person deleted is not missing', () => {
  expect(words({ state: 'succeeded', settings: { ...asked, n: 2 }, images: [image()] })).toEqual([])
})

test('other sizes are said once each', () => {
  const other = { width: 1254, height: 1254 }
  expect(
    words({ settings: { ...asked, n: 4 }, images: [image(other), image(other), image(), image({ width: 800 })] }),
  ).toEqual(['1254 × 1254 instead of 1024 × 1024', '800 × 1024 instead of 1024 × 1024'])
})

test('another format is named where one was asked for', () => {
  const images = [image({ type: 'image/jpeg' })]
  expect(words({ settings: { ...asked, format: 'png' }, images })).toEqual(['JPEG instead of PNG'])
  expect(words({ images })).toEqual([])
})

test('a size left to the provider is never another one', () => {
  expect(words({ settings: { ...asked, size: 'auto' }, images: [image({ width: 99 })] })).toEqual([])
})

test('a rewritten prompt is told, the same prompt is not', () => {
  expect(words({ images: [image({ revisedPrompt: 'A cup of tea' })] })).toEqual(['The provider rewrote the prompt'])
  expect(words({ images: [image({ revisedPrompt: 'A coffee cup' })] })).toEqual([])
})

test('nothing is missing yet while the run is under way', () => {
  expect(words({ state: 'received', settings: { ...asked, n: 4 }, images: [image({ width: 1 })] })).toEqual([])
})
