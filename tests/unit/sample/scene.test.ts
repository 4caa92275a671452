import { describe, expect, it } from 'vitest'
import { markArea } from '@/lib/provider/sample/mark'
import { paintScene } from '@/lib/provider/sample/scene'

const paint = (prompt: string, seed = 1, width = 128, height = 128) => paintScene({ prompt, width, height, seed })

/** Mean of a channel (0 red, 1 green, 2 blue), the mark left out. */
const mean = (picture: Uint8Array, channel: number): number => {
  const upper = picture.subarray(0, Math.floor(picture.length * 0.8))
  let sum = 0
  for (let at = channel; at < upper.length; at += 3) sum += upper[at] ?? 0
  return (sum * 3) / upper.length
}

/** Mean difference of two pictures, 0 to 255. */
const difference = (one: Uint8Array, other: Uint8Array): number =>
  one.reduce((sum, value, at) => sum + Math.abs(value - (other[at] ?? 0)), 0) / one.length

const subjects = [
  'A mountain landscape in spring',
  'A bustling robot city at dusk',
  'A flat coffee-cup icon',
  'A flat icon set for a travel app',
  'Portrait of a red-haired woman in a sunlit forest',
  'A deep forest',
  'The sea at sunset',
  'A ceramic pour-over coffee set',
  'A seamless floral pattern',
  'Packaging for a box of tea',
  'A reading corner with a green armchair',
  'A lighthouse on a cliff above the sea',
  'A spiral staircase',
  'Nostalgia',
]

describe('a sample picture', () => {
  it('is the same for the same prompt and seed', () => {
    expect(paint('A quiet lake', 7)).toEqual(paint('A quiet lake', 7))
  })

  it.each(subjects)('has a clearly different sibling: %s', prompt => {
    expect(difference(paint(prompt, 4), paint(prompt, 5))).toBeGreaterThan(8)
  })

  it.each([
    [16, 16],
    [48, 16],
    [16, 48],
    [144, 96],
    [96, 144],
  ])('fills %i × %i pixels', (width, height) => {
    for (const prompt of subjects) expect(paint(prompt, 2, width, height)).toHaveLength(width * height * 3)
  })

  it.each(subjects)('leaves no part of it unpainted: %s', prompt => {
    for (const seed of [0, 1]) {
      const picture = paint(prompt, seed, 96, 160)
      const black = picture.filter(
        (_, at) => at % 3 === 0 && (picture[at] ?? 0) + (picture[at + 1] ?? 0) + (picture[at + 2] ?? 0) === 0,
      )
      expect(black.length).toBeLessThan(picture.length * 0.05)
    }
  })

  it.each(['mountains', 'abstract forms', 'a vase', 'a pattern'])('takes on a colour its prompt names: %s', subject => {
    const [red, teal] = [paint(`${subject} in red`), paint(`${subject} in teal`)]
    expect(mean(red, 0) - mean(red, 2)).toBeGreaterThan(mean(teal, 0) - mean(teal, 2) + 30)
    expect(mean(teal, 1)).toBeGreaterThan(mean(teal, 0))
  })

  it('is darker at night than by day', () => {
    expect(mean(paint('mountains at night'), 1)).toBeLessThan(mean(paint('mountains at noon'), 1) - 40)
  })

  it.each([
    'black and white',
    'watercolor',
    'risograph print',
    'pencil sketch',
    'oil painting',
    'pixel art',
    '35mm film',
  ])('changes with its style: %s', style => {
    expect(difference(paint('A mountain lake'), paint(`A mountain lake, ${style}`))).toBeGreaterThan(1)
  })

  it('has no colour in black and white', () => {
    const picture = paint('A red city, black and white')
    expect(Math.abs(mean(picture, 0) - mean(picture, 2))).toBeLessThan(8)
  })

  it('ignores what the prompt does not want', () => {
    expect(paint('A vase. No city, no robots')).toEqual(paint('A vase. no cats'))
  })

  it('bears the mark in its lower left corner, dark plate and amber letters', () => {
    const [width, height] = [512, 512]
    const picture = paint('Snow in winter at noon', 3, width, height)
    const area = markArea(width, height)
    let [dark, amber] = [0, 0]
    for (let y = area.top; y < area.top + area.height; y++)
      for (let x = area.left; x < area.left + area.width; x++) {
        const [r = 0, , b = 0] = picture.subarray((y * width + x) * 3)
        if (r < 70) dark++
        if (r > 150 && r - b > 60) amber++
      }
    expect(dark / (area.width * area.height)).toBeGreaterThan(0.5)
    expect(amber / (area.width * area.height)).toBeGreaterThan(0.1)
  })
})
