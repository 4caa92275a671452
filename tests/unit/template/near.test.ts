import { describe, expect, it } from 'vitest'
import { editDistance, nearest } from '@/lib/template/near'

it.each([
  ['', '', 0],
  ['style', 'style', 0],
  ['styl', 'style', 1],
  ['sytle', 'style', 1],
  ['stile', 'style', 1],
  ['', 'abc', 3],
  ['kitten', 'sitting', 3],
])('%j and %j are %i apart', (one, other, distance) => {
  expect(editDistance(one, other)).toBe(distance)
  expect(editDistance(other, one)).toBe(distance)
})

describe('the word that was meant', () => {
  const words = ['subject', 'style', 'background', 'ad', 'color1', 'mood']
  it.each([
    ['styl', 'style'],
    ['Style', 'style'],
    ['sytle', 'style'],
    ['subjekt', 'subject'],
    ['backgruond', 'background'],
    ['bakground_', 'background'],
    ['AD', 'ad'],
  ])('by %s is %s', (typed, meant) => expect(nearest(typed, words)).toBe(meant))

  it.each(['as', 'color2', 'color', 'object', 'food', 'place', ''])('by %j is none of them', typed =>
    expect(nearest(typed, words)).toBeNull(),
  )
})
