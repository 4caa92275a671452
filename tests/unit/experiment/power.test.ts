import { describe, expect, test } from 'vitest'
import { powerWords, type Size } from '@/lib/experiment/power'
import { growthForArms, growthForLive, power, simulatedPeople, simulatedRows } from '@/lib/experiment/power-table'
import { powerIn, rateAmongMany, ratesIn } from '@/lib/experiment/simulation/experiments'
import { ledWorld } from '@/lib/experiment/simulation/tables'

const told = (rows: number, people: number, more: Partial<Size> = {}) =>
  powerWords({ rows, people, arms: 2, isSingleRow: false, mode: 'planned', ...more })

describe('what a size can find', () => {
  test.each([
    [10, 12, '10 rows × 12 people finds a clear favourite (3 of 4 prefer it).'],
    [20, 20, '20 rows × 20 people finds a favourite that 2 of 3 prefer.'],
    [40, 60, '40 rows × 60 people finds a slight favourite (6 of 10 prefer it).'],
    [6, 8, '6 rows × 8 people finds an overwhelming favourite (9 of 10 prefer it).'],
    [6, 5, '6 rows × 5 people may miss even an overwhelming favourite. Add rows or people.'],
    [5, 12, '5 rows: no votes can decide with fewer than 6.'],
    [10, 4, '4 people: no votes can decide with fewer than 5.'],
  ])('%i rows × %i people', (rows, people, sentence) => {
    expect(told(rows, people)).toBe(sentence)
  })

  test('is what the next smaller size in the table finds', () => {
    expect(told(14, 19)).toBe(told(10, 12).replace('10 rows × 12', '14 rows × 19'))
    expect(told(500, 500)).toBe(told(40, 60).replace('40 rows × 60', '500 rows × 500'))
  })

  test('is less among three arms, and less when it is watched', () => {
    expect(told(10, 12, { arms: 3 })).toMatch(/may miss even an overwhelming favourite/)
    expect(told(20, 24, { arms: 3 })).toMatch(/finds a clear favourite/)
    expect(told(10, 12, { mode: 'live' })).toMatch(/finds an overwhelming favourite/)
    expect(told(15, 18, { mode: 'live' })).toMatch(/finds a clear favourite/)
  })

  test('counts pairs where there is a single row', () => {
    expect(told(10, 12, { isSingleRow: true })).toMatch(/^10 pairs × 12 people finds a clear favourite/)
    expect(told(1, 12, { isSingleRow: true })).toBe('One pair only says which picture is nicer.')
    expect(told(6, 5, { isSingleRow: true })).toMatch(/Add pairs or people\.$/)
  })
})

describe('the table', () => {
  test('has a figure for every size, and never less for more people than chance explains', () => {
    for (const { found } of power) {
      expect(found).toHaveLength(simulatedRows.length)
      for (const row of found) {
        expect(row).toHaveLength(simulatedPeople.length)
        row.slice(1).forEach((figure, at) => {
          expect(figure).toBeGreaterThanOrEqual((row[at] ?? 0) - 4)
        })
      }
    }
  })

  test.each([
    [10, 12, 0.75, 88],
    [20, 20, 2 / 3, 89],
    [6, 8, 0.9, 87],
    [15, 30, 0.6, 42],
  ] as const)('%i × %i at %f is what a simulation finds again', (rows, people, preference, printed) => {
    const table = power.find(one => one.preference === preference)?.found ?? []
    const [row, column] = [simulatedRows.indexOf(rows), simulatedPeople.indexOf(people)]
    expect(table[row]?.[column]).toBe(printed)
    // Another seed: both are 2,000 experiments, whose figures differ by 1.6 in 100 at most as a rule.
    expect(Math.abs(powerIn(ledWorld(rows, people, preference), 2_000, 99) * 100 - printed)).toBeLessThan(5)
  })

  test('further arms find what 3 of 4 prefer with so many times the size', () => {
    for (const arms of [3, 4]) {
      const growth = growthForArms(arms)
      expect(rateAmongMany(ledWorld(10 * growth, 12 * growth, 0.75), arms, 200, 7, 200)).toBeGreaterThan(0.8)
    }
  })

  test('a live experiment finds it with so many times the size', () => {
    expect(ratesIn(ledWorld(10 * growthForLive, 12 * growthForLive, 0.75), 500, 8).live).toBeGreaterThan(0.8)
  })
})
