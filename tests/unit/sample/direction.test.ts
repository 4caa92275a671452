import { describe, expect, it } from 'vitest'
import { directionOf } from '@/lib/provider/sample/direction'

describe('the words of a prompt', () => {
  it.each([
    ['A mountain landscape in spring', 'ridges', 'spring'],
    ['A bustling robot city at dusk', 'skyline', 'dusk'],
    ['A futuristic cityscape at night, full of neon lights', 'skyline', 'neon'],
    ['Coffee cup icon, flat design', 'icons', null],
    ['Packaging design for a tin of loose-leaf tea', 'packaging', null],
    ['A lighthouse above the sea at sunset', 'sea', 'golden'],
    ['A foggy birch forest', 'forest', 'morning'],
    ['A ceramic pour-over coffee set', 'stillLife', null],
    ['Seamless repeating pattern of lemons', 'pattern', null],
    ['A bowl of ramen', 'stillLife', null],
    ['The sound of jazz', 'forms', null],
  ])('choose subject and light: %s', (prompt, kind, mood) => {
    expect(directionOf(prompt)).toMatchObject({ kind, mood })
  })

  it.each([
    ['a vase, watercolor', 'watercolour'],
    ['a vase, flat vector illustration', 'flat'],
    ['a vase, two-colour risograph print', 'risograph'],
    ['a vase, film grain', 'film'],
    ['a vase', 'photo'],
  ])('choose the manner: %s', (prompt, manner) => {
    expect(directionOf(prompt).manner).toBe(manner)
  })

  it('give hair its colour and leave the rest of the picture alone', () => {
    const { kind, colours, hair } = directionOf('Portrait of a red-haired woman')
    expect(kind).toBe('portrait')
    expect(colours).toEqual([])
    expect(hair).not.toBeNull()
  })

  it('name colours in their order, three at most', () => {
    expect(directionOf('navy, gold, teal and red').colours).toHaveLength(3)
  })

  it('do not count after "no" or "without"', () => {
    expect(directionOf('A vase without flowers, no robots, no city').kind).toBe('stillLife')
  })

  it('may be in any script or none we know', () => {
    for (const prompt of ['غروب الشمس', '山の風景', '🌋', '{"scene": "$10"}', ' '])
      expect(directionOf(prompt).kind).toBe('forms')
  })
})
