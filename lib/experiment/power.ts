import { fewestUnits, fewestVoters } from './limits'
import { growthForArms, growthForLive, power, simulatedPeople, simulatedRows } from './power-table'
import type { Design } from './schema'
import { counted } from './statistics/words'

/** A size finds what it finds in at least so many of 100 experiments. */
const often = 80

/** What one may hope to find, from what is found easily to what hardly is. */
const finds = [
  { preference: 0.9, words: 'an overwhelming favourite (9 of 10 prefer it)' },
  { preference: 0.75, words: 'a clear favourite (3 of 4 prefer it)' },
  { preference: 2 / 3, words: 'a favourite that 2 of 3 prefer' },
  { preference: 0.6, words: 'a slight favourite (6 of 10 prefer it)' },
]

/** The size of an experiment: `rows` is the number of pairs where there is a single row. */
export type Size = { rows: number; people: number; arms: number; isSingleRow: boolean; mode: Design['mode'] }

/**
 * What an experiment of this size can find, in a sentence: "10 rows × 12 people finds a clear favourite (3 of 4 prefer it)."
 * From the simulated table, for the next smaller size in it; three arms or more, and live
 * experiments, at a part of their size.
 */
export function powerWords(size: Size): string {
  const { rows, people, isSingleRow } = size
  const unit = isSingleRow ? 'pair' : 'row'
  if (rows < fewestUnits) return tooFewUnits(rows, unit)
  if (people < fewestVoters) return `${counted(people, 'person')}: no votes can decide with fewer than ${fewestVoters}.`
  const found = finds.findLast(({ preference }) => foundOf100(preference, size) >= often)
  const name = `${counted(rows, unit)} × ${counted(people, 'person')}`
  return found
    ? `${name} finds ${found.words}.`
    : `${name} may miss even an overwhelming favourite. Add ${isSingleRow ? 'pairs' : 'rows'} or people.`
}

function tooFewUnits(count: number, unit: 'row' | 'pair'): string {
  if (count === 1 && unit === 'pair') return 'One pair only says which picture is nicer.'
  return `${counted(count, unit)}: no votes can decide with fewer than ${fewestUnits}.`
}

function foundOf100(preference: number, { rows, people, arms, mode }: Size): number {
  // Three arms or more are never live.
  const growth = arms > 2 ? growthForArms(arms) : mode === 'live' ? growthForLive : 1
  const table = power.find(one => one.preference === preference)?.found ?? []
  return table[placeOf(simulatedRows, rows / growth)]?.[placeOf(simulatedPeople, people / growth)] ?? 0
}

/** The greatest size in the table that is not beyond the one asked for; −1 below the table. */
const placeOf = (sizes: readonly number[], size: number): number => sizes.findLastIndex(one => one <= size)
