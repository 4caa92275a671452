import { describe, expect, test } from 'vitest'
import type { Design, Voter } from '@/lib/experiment/schema'
import { verdictOf } from '@/lib/experiment/statistics/verdict'
import { earlyWords, headingOf, helpWords, sentenceOf } from '@/lib/experiment/statistics/verdict-words'
import { judged, type Opinion, twelve, votersNamed, votesOf } from '@/tests/support/votes'

type Asked = { voters?: number; rows?: number; design?: Partial<Design>; standing?: Voter['standing'] }

function told(
  opinion: (voter: number, row: number) => Opinion,
  { voters = 12, rows = 10, design, standing }: Asked = {},
) {
  const people = votersNamed(voters).map(voter => ({ ...voter, standing: standing ?? voter.standing }))
  const settled = { ...twelve, ...design }
  const verdict = judged(verdictOf(votesOf(voters, rows, opinion), people, settled))
  return { verdict, heading: headingOf(verdict, settled), sentence: sentenceOf(verdict, settled), settled }
}

/** 3 of 4 for B, spread evenly over rows and voters. */
const mostlyB = (voter: number, row: number): Opinion => ((voter + row) % 4 === 0 ? 'A' : 'B')
const mostlyA = (voter: number, row: number): Opinion => ((voter + row) % 4 === 0 ? 'B' : 'A')
const evenly = (voter: number, row: number): Opinion =>
  (voter * 5 + row * 7) % 3 === 0 ? 'tie' : voter % 2 === row % 2 ? 'A' : 'B'
/** Every voter has one opinion of everything, and they differ. */
const byPerson = (voter: number): Opinion => (voter % 3 === 0 ? 'A' : 'B')
/** Every row is seen in the same way by everyone, and they differ. */
const byRow = (_: number, row: number): Opinion => (row % 4 === 0 ? 'A' : 'B')

describe('the verdict between two arms', () => {
  test('names the arm that is preferred, with a sentence to copy', () => {
    const { heading, sentence } = told(mostlyB)
    expect(heading).toBe('B preferred')
    expect(sentence).toMatch(
      /^B was preferred in 75 % of choices \(95 % interval \d\d–\d\d %\), winning 10 of 10 rows, 12 people, 0 % ties\.$/,
    )
  })

  test('mirrors: what is said of B is said of A when the arms change places', () => {
    const { heading, sentence } = told(mostlyA)
    expect(heading).toBe('A preferred')
    expect(sentence).toBe(told(mostlyB).sentence?.replace('B was', 'A was'))
  })

  test('is no practical difference where the interval lies within the margin', () => {
    const { heading, sentence } = told(evenly)
    expect(heading).toBe('No practical difference')
    expect(sentence).toMatch(/^No practical difference: /)
    expect(told(evenly, { design: { margin: 0.001 } }).heading).toBe('Still open')
  })

  test('is open where people differ, and asks for more people', () => {
    const { verdict, heading } = told(byPerson)
    expect(heading).toBe('Still open')
    expect(helpWords(verdict)).toMatch(/^about \d+ more people$/)
  })

  test('is open where rows differ, and asks for more rows, or for more pairs of the only row', () => {
    expect(helpWords(told(byRow).verdict)).toMatch(/^about \d+ more rows$/)
    const single = told(byRow, { design: { onlyRow: 'Coffee cup' } })
    expect(helpWords(single.verdict)).toMatch(/^about \d+ more pairs$/)
  })

  test('comes true: with as many more people as it asks for, the same opinions decide', () => {
    const { verdict } = told(byPerson)
    const more = Number(helpWords(verdict)?.match(/\d+/)?.[0])
    const voters = 12 + more + 2
    expect(told(byPerson, { voters, design: { target: voters } }).heading).toBe('B preferred')
  })

  test('of a single row is for that row, its pairs are the units', () => {
    const { heading, sentence, verdict } = told(mostlyB, { design: { onlyRow: 'Coffee cup' } })
    expect(heading).toBe('B preferred for Coffee cup')
    expect(sentence).toMatch(/^For Coffee cup: B was preferred .* winning 10 of 10 pairs, /)
    expect(verdict.by).toBe('pair')
  })

  test('says first that both fall short, whoever leads', () => {
    const { heading, sentence } = told((voter, row) => ((voter + row) % 2 === 0 ? 'both-bad' : 'B'))
    expect(heading).toBe('Both fall short')
    expect(sentence).toMatch(/^50 % of answers were “both bad” \(95 % interval 41–59 %\), 10 rows, 12 people\.$/)
  })

  test('a third of "both bad" may be chance; it is told beside the result', () => {
    const { heading, sentence } = told((voter, row) => ((voter + row) % 3 === 0 ? 'both-bad' : 'B'))
    expect(heading).toBe('B preferred')
    expect(sentence).toMatch(/12 people, 0 % ties, 33 % both bad\.$/)
  })

  test('is never certain: everybody for B in everything', () => {
    const { heading, verdict } = told(() => 'B')
    expect(heading).toBe('B preferred')
    expect(verdict.two?.interval?.[0]).toBeCloseTo(0.025 ** (1 / 10), 12)
    expect(verdict.two?.interval?.[1]).toBe(1)
  })

  test('is open where the interval decides and the units do not', () => {
    // One row is for B throughout and the others lean there by a hair: sign-flip p is 2^(1 − 6) × more than one pattern.
    const { verdict } = told((voter, row) => (row < 5 ? (voter % 2 === 0 ? 'B' : 'tie') : voter === 0 ? 'A' : 'tie'), {
      rows: 6,
    })
    expect(verdict.two?.interval?.[0]).toBeGreaterThan(0.5)
    expect(verdict.two?.p).toBeGreaterThan(0.05)
    expect(verdict.kind).toBe('open')
    expect(helpWords(verdict)).toMatch(/^about \d+ more rows?$/)
  })
})

describe('what is checked first', () => {
  const kinds = (asked: Asked, opinion = mostlyB) => told(opinion, asked).verdict.concerns.map(({ kind }) => kind)

  test('fewer than six units, fewer than five voters: nothing can be copied', () => {
    const { heading, sentence } = told(mostlyB, { rows: 5 })
    expect(heading).toBe('Check first')
    expect(sentence).toBeNull()
    expect(kinds({ rows: 5 })).toEqual(['few-units'])
    expect(kinds({ rows: 6 })).toEqual([])
    expect(kinds({ voters: 4, design: { target: 4 } })).toEqual(['few-voters'])
    expect(kinds({ voters: 5, design: { target: 5 } })).toEqual([])
  })

  test('one side favoured, whichever arm is there', () => {
    const sided = (often: number) =>
      votesOf(12, 10, mostlyB).map((vote, at) => ({
        ...vote,
        answer: at % 10 < often ? ('left' as const) : ('right' as const),
      }))
    const verdict = (often: number) => judged(verdictOf(sided(often), votersNamed(12), twelve))
    expect(headingOf(verdict(8), twelve)).toBe('Check first')
    expect(verdict(8).concerns).toEqual([
      { kind: 'one-side', sentence: 'The left picture was chosen in 80 % of choices, whichever arm it was from.' },
    ])
    expect(verdict(2).concerns[0]?.sentence).toMatch(/^The right picture was chosen in 80 %/)
    expect(verdict(6).concerns).toEqual([])
  })

  test('only the author voted', () => {
    expect(kinds({ voters: 1, standing: 'author', design: { isClosed: true } })).toEqual(['only-author'])
  })

  test('nobody voted', () => {
    expect(kinds({ voters: 0 })).toEqual(['few-units', 'few-voters'])
  })
})

describe('whose votes count, and when', () => {
  const design = { ...twelve, isClosed: false }

  test('a planned experiment hides everything until the target', () => {
    const verdict = verdictOf(votesOf(11, 10, mostlyB), votersNamed(11), design)
    expect(verdict).toEqual({ kind: 'hidden', counted: 11, target: 12 })
    expect(headingOf(verdict, design)).toBe('11 of 12 people have voted')
    expect(sentenceOf(verdict, design)).toBeNull()
    expect(verdictOf(votesOf(12, 10, mostlyB), votersNamed(12), design).kind).toBe('preferred')
  })

  test('who is not done, was left out or is the author does not count', () => {
    for (const standing of ['unfinished', 'left-out', 'author'] as const) {
      const voters = votersNamed(12).map((voter, at) => (at === 0 ? { ...voter, standing } : voter))
      expect(verdictOf(votesOf(12, 10, mostlyB), voters, design)).toEqual({ kind: 'hidden', counted: 11, target: 12 })
    }
    const others = votersNamed(13).map((voter, at) => ({
      ...voter,
      standing: at < 12 ? voter.standing : ('left-out' as const),
    }))
    const without = judged(verdictOf(votesOf(13, 10, mostlyB), others, design))
    expect(without).toEqual(judged(verdictOf(votesOf(12, 10, mostlyB), votersNamed(12), design)))
  })

  test('a live experiment may be watched, with a wider interval', () => {
    const live = judged(verdictOf(votesOf(12, 10, mostlyB), votersNamed(12), { ...design, mode: 'live' })).two
    const planned = judged(verdictOf(votesOf(12, 10, mostlyB), votersNamed(12), design)).two
    expect(live?.share).toBe(planned?.share)
    expect(live?.interval?.[0]).toBeLessThan(planned?.interval?.[0] ?? 0)
    expect(verdictOf(votesOf(6, 10, mostlyB), votersNamed(6), { ...design, mode: 'live' }).kind).not.toBe('hidden')
  })

  test('closed before the target it is judged as if watched, and says so', () => {
    const closed = { ...twelve, target: 12 }
    const verdict = judged(verdictOf(votesOf(9, 10, mostlyB), votersNamed(9), closed))
    expect(earlyWords(verdict)).toBe('Closed early, 9 of 12 people')
    expect(sentenceOf(verdict, closed)).toMatch(/9 people, 0 % ties\. Closed early, 9 of 12 people\.$/)
    const live = judged(verdictOf(votesOf(9, 10, mostlyB), votersNamed(9), { ...closed, mode: 'live' }))
    expect(verdict.two).toEqual(live.two)
  })
})
