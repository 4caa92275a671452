import { describe, expect, test } from 'vitest'
import type { Design, Vote } from '@/lib/experiment/schema'
import { randomOf } from '@/lib/experiment/statistics/random'
import { verdictOf } from '@/lib/experiment/statistics/verdict'
import { headingOf, helpWords, sentenceOf } from '@/lib/experiment/statistics/verdict-words'
import { judged, twelve, votersNamed } from '@/tests/support/votes'

const arms = ['Plain', 'Warm', 'Neon']
const design: Design = { ...twelve, arms, target: 30, isClosed: false }

/** Each voter sees one pair of arms per row, in turn; the later arm wins with the chance `chance`. */
function votes(voters: number, rows: number, chance: number): Vote[] {
  const random = randomOf(1)
  return Array.from({ length: voters * rows }, (_, at) => {
    const [voter, row] = [Math.floor(at / rows), at % rows]
    const [one, other] = [(voter + row) % 3, (voter + row + 1) % 3]
    const [left, right] = random.fraction() < 0.5 ? [one, other] : [other, one]
    const isRight = random.fraction() < chance ? right > left : right < left
    return {
      voter: `v${voter}`,
      row: `row ${row}`,
      pair: `pair ${row}`,
      left,
      right,
      answer: isRight ? 'right' : 'left',
    }
  })
}

describe('the verdict among three arms', () => {
  test('names the one whose lower bound lies above every other upper bound', () => {
    const verdict = judged(verdictOf(votes(30, 20, 0.9), votersNamed(30), design))
    expect(headingOf(verdict, design)).toBe('Neon preferred')
    expect(sentenceOf(verdict, design)).toMatch(
      /^Neon was preferred in \d\d % of its choices, Warm in \d\d %, Plain in \d+ %; 20 rows, 30 people, 0 % ties\.$/,
    )
    expect(verdict.many?.ranking.map(({ arm, ranks }) => ({ arm, ranks }))).toEqual([
      { arm: 2, ranks: [1, 1] },
      { arm: 1, ranks: [2, 2] },
      { arm: 0, ranks: [3, 3] },
    ])
  })

  test('is open between all that may be the strongest', () => {
    const verdict = judged(verdictOf(votes(30, 20, 0.5), votersNamed(30), design))
    expect(headingOf(verdict, design)).toMatch(/^Still open between \w+, \w+ and \w+$/)
    expect(helpWords(verdict)).toMatch(/^the arms are too close|^about \d+ more rows and \d+ more people$/)
    expect(verdict.many?.ranking.map(({ ranks }) => ranks)).toEqual([
      [1, 3],
      [1, 3],
      [1, 3],
    ])
  })

  test('is hidden until the target even where it was to be watched', () => {
    expect(verdictOf(votes(29, 20, 0.9), votersNamed(29), { ...design, mode: 'live' }).kind).toBe('hidden')
  })

  test('is the same whichever way the pairs were shown', () => {
    const turned = votes(30, 20, 0.9).map(
      ({ left, right, answer, ...vote }): Vote => ({
        ...vote,
        left: right,
        right: left,
        answer: answer === 'left' ? 'right' : 'left',
      }),
    )
    const many = (shown: Vote[]) => judged(verdictOf(shown, votersNamed(30), design)).many
    expect(many(turned)).toEqual(many(votes(30, 20, 0.9)))
  })

  test('reads its votes in any order', () => {
    const orderly = judged(verdictOf(votes(30, 20, 0.9), votersNamed(30), design)).many
    const reversed = judged(verdictOf(votes(30, 20, 0.9).reverse(), votersNamed(30), design)).many
    expect(reversed).toEqual(orderly)
  })
})
