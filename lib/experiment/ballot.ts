import 'server-only'
import { createHmac } from 'node:crypto'
import { deriveKey } from '@/lib/store/secret'

/** What of an experiment decides a ballot. `pairs` are those that people are shown. */
export type Polled = { id: string; arms: number; repeats: number; rows: number; pairs: readonly PolledPair[] }
export type PolledPair = { id: string; row: number }

/** Two pictures as one voter sees them: arms, counted from 0. `ref` names them for this voter alone. */
export type BallotEntry = { ref: string; pairId: string; isRepeat: boolean; left: number; right: number }

/** With fewer pairs a repeat would follow too close to be a check. */
const fewestForRepeats = 4

/**
 * What one voter sees, in this voter's own order: always the same for the same voter. Sides, order and which two of many arms
 * come from a keyed hash of experiment, voter and pair, so that nobody can work them out from an address.
 */
export function ballotOf(voterId: string, polled: Polled): BallotEntry[] {
  const chance = chanceOf(polled.id, voterId)
  const pairings = pairingsOf(polled.arms)
  const offset = chance('arms').readUInt32BE()
  const entries = polled.pairs.map((pair, place): BallotEntry => {
    const unit = polled.rows === 1 ? place : pair.row
    // Every two arms in turn, so that a voter sees each of them as often as any other.
    const [one, other] = pairings[(offset + unit) % pairings.length] ?? [0, 1]
    const isTurned = ((chance('side', pair.id)[0] ?? 0) & 1) === 1
    return {
      ref: refOf(chance('pair', pair.id)),
      pairId: pair.id,
      isRepeat: false,
      left: isTurned ? other : one,
      right: isTurned ? one : other,
    }
  })
  const shuffled = entries
    .map(entry => ({ entry, place: chance('order', entry.pairId).toString('hex') }))
    .sort((a, b) => (a.place < b.place ? -1 : 1))
    .map(({ entry }) => entry)
  return withRepeats(shuffled, polled.repeats, chance)
}

type Chance = (...words: string[]) => Buffer

function chanceOf(experimentId: string, voterId: string): Chance {
  const key = deriveKey('ballot')
  return (...words) =>
    createHmac('sha256', key)
      .update([experimentId, voterId, ...words].join(' '))
      .digest()
}

const refOf = (hash: Buffer): string => hash.subarray(0, 12).toString('base64url')

const pairingsOf = (arms: number): [number, number][] =>
  Array.from({ length: arms }, (_, one) =>
    Array.from({ length: arms - one - 1 }, (__, step): [number, number] => [one, one + step + 1]),
  ).flat()

/** The first pairs once more before the last one, turned round: whoever ends a ballot ends it with an answer that counts. */
function withRepeats(entries: BallotEntry[], repeats: number, chance: Chance): BallotEntry[] {
  if (entries.length < fewestForRepeats) return entries
  const again = entries.slice(0, repeats).map(({ pairId, left, right }) => ({
    ref: refOf(chance('repeat', pairId)),
    pairId,
    isRepeat: true,
    left: right,
    right: left,
  }))
  return [...entries.slice(0, -1), ...again, ...entries.slice(-1)]
}

/** Pairs on every ballot, repeats among them. */
export const ballotLength = ({ pairs, repeats }: Polled): number =>
  pairs.length < fewestForRepeats ? pairs.length : pairs.length + repeats
