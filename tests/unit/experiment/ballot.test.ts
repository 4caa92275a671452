import { describe, expect, test } from 'vitest'
import { type BallotEntry, ballotLength, ballotOf, type Polled } from '@/lib/experiment/ballot'
import { newId } from '@/lib/store/id'

const polled = (change: Partial<Polled> = {}): Polled => ({
  id: 'experiment',
  arms: 2,
  repeats: 0,
  rows: 12,
  pairs: Array.from({ length: 12 }, (_, row) => ({ id: `pair ${row}`, row })),
  ...change,
})

const voters = Array.from({ length: 500 }, () => newId())

const countOf = <T>(all: readonly T[], isSo: (one: T) => boolean): number => all.filter(isSo).length

describe('A ballot', () => {
  test('puts each arm on the left about as often as on the right, whoever votes and wherever the pair stands', () => {
    const ballots = voters.map(voter => ballotOf(voter, polled()))
    const isFirstLeft = ({ left }: BallotEntry) => left === 0
    // Six standard deviations: never by chance.
    const within = (count: number, of: number) => Math.abs(count - of / 2) < 3 * Math.sqrt(of)
    expect(within(countOf(ballots.flat(), isFirstLeft), 6_000)).toBe(true)
    for (let place = 0; place < 12; place++) {
      const there = ballots.flatMap(ballot => ballot[place] ?? [])
      expect(within(countOf(there, isFirstLeft), 500)).toBe(true)
      const ofPair = ballots.flat().filter(({ pairId }) => pairId === `pair ${place}`)
      expect(within(countOf(ofPair, isFirstLeft), 500)).toBe(true)
    }
  })

  test('shows every pair once, in an order that others do not have', () => {
    const orders = voters.map(voter => ballotOf(voter, polled()).map(({ pairId }) => pairId))
    for (const order of orders) expect(new Set(order).size).toBe(12)
    expect(new Set(orders.map(order => order.join())).size).toBe(voters.length)
  })

  test('has other names for the same pair for every voter and every experiment', () => {
    const [one = '', other = ''] = voters
    const refs = [ballotOf(one, polled()), ballotOf(other, polled()), ballotOf(one, polled({ id: 'another' }))].flat()
    expect(new Set(refs.map(({ ref }) => ref)).size).toBe(36)
  })

  test('repeats its first pairs turned round, before its last one, and never in a short one', () => {
    for (const voter of voters) {
      const ballot = ballotOf(voter, polled({ repeats: 2 }))
      expect(ballot).toHaveLength(ballotLength(polled({ repeats: 2 })))
      expect(ballot.map(({ isRepeat }) => isRepeat)).toEqual([...Array(11).fill(false), true, true, false])
      const [first, , ...rest] = ballot
      expect(rest.find(({ pairId }) => pairId === first?.pairId)).toMatchObject({
        left: first?.right,
        right: first?.left,
      })
    }
    const short = polled({ repeats: 2, pairs: polled().pairs.slice(0, 3) })
    expect(ballotOf('voter', short)).toHaveLength(3)
    expect(ballotLength(short)).toBe(3)
  })

  test('of many arms shows every two equally often, and the same two in all pairs of a row', () => {
    const pairs = Array.from({ length: 24 }, (_, at) => ({ id: `pair ${at}`, row: Math.floor(at / 2) }))
    for (const voter of voters.slice(0, 50)) {
      const ballot = ballotOf(voter, polled({ arms: 4, pairs }))
      const shown = Map.groupBy(ballot, ({ left, right }) => [left, right].sort().join(' '))
      expect([...shown.values()].map(({ length }) => length)).toEqual(Array(6).fill(4))
      for (let row = 0; row < 12; row++) {
        const arms = ballot
          .filter(({ pairId }) => pairs.find(({ id }) => id === pairId)?.row === row)
          .map(({ left, right }) => [left, right].sort().join(' '))
        expect(new Set(arms).size).toBe(1)
      }
    }
  })
})
