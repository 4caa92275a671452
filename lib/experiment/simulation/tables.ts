import {
  growthForArms,
  growthForLive,
  simulatedPeople,
  simulatedPreferences,
  simulatedRows,
} from '@/lib/experiment/power-table'
import { percent } from '@/lib/experiment/statistics/words'
import { powerIn, rateAmongMany, ratesIn } from './experiments'
import { leanFor, twoPairsWorld, type World, worldOf } from './world'

/** Rows × people in which nobody prefers either arm; the same in the tests. */
export const nullSizes = [6, 10, 20].flatMap(rows => [8, 12, 30].map(people => [rows, people] as const))

const bootstrapDraws = 1_000

/** Rows of Markdown, made while they are computed. */
type Rows = Generator<string>

/** How often a winner is declared where there is none. */
export function* errorTable(count: number): Rows {
  yield '| rows × people | planned | live, watched after every voter | every vote on its own |'
  yield '|---|---|---|---|'
  for (const [rows, people] of nullSizes) yield errorRow(`${rows} × ${people}`, worldOf(rows, people), count)
  for (const [rows, people] of twoPairSizes)
    yield errorRow(`${rows}, 2 pairs each × ${people}`, twoPairsWorld(rows, people), count)
  for (const [arms, rows, people] of manyArmSizes) {
    const rate = rateAmongMany(worldOf(rows, people), arms, Math.ceil(count / 5), rows + people, bootstrapDraws)
    yield `| ${rows} × ${people}, ${arms} arms | ${decimal(rate)} | – | – |`
  }
}

const twoPairSizes = [
  [10, 12],
  [20, 30],
] as const

const manyArmSizes = [
  [3, 10, 12],
  [3, 20, 30],
  [6, 20, 30],
] as const

function errorRow(name: string, world: World, count: number): string {
  const { planned, live, perVote } = ratesIn(world, count, world.rows * 1_000 + world.voters)
  return `| ${name} | ${decimal(planned)} | ${decimal(live)} | ${decimal(perVote)} |`
}

/** How often a planned experiment finds what is there, for each preference that the table in the code knows. */
export function* powerTables(count: number): Rows {
  for (const preference of simulatedPreferences) {
    yield `${percent(preference)} prefer one arm:`
    yield ''
    yield `| rows | ${simulatedPeople.map(people => `${people} people`).join(' | ')} |`
    yield `|---|${simulatedPeople.map(() => '---|').join('')}`
    for (const rows of simulatedRows) yield powerRow(rows, preference, count)
    yield ''
  }
}

function powerRow(rows: number, preference: number, count: number): string {
  const cells = simulatedPeople.map(people => {
    return percent(powerIn(ledWorld(rows, people, preference), count, rows * 1_000 + people))
  })
  return `| ${rows} | ${cells.join(' | ')} |`
}

/** What watching costs, at sizes that are just enough for a planned experiment. */
export function* watchingTable(count: number): Rows {
  yield `| rows × people | prefer one arm | planned | live | live, ${growthForLive} times as many of both |`
  yield '|---|---|---|---|---|'
  for (const [rows, people, preference] of [
    [10, 12, 3 / 4],
    [20, 20, 2 / 3],
    [40, 60, 0.6],
  ] as const) {
    const { planned, live } = ratesIn(ledWorld(rows, people, preference), count, 1)
    const grown = ratesIn(ledWorld(rows * growthForLive, people * growthForLive, preference), count, 1)
    const figures = [preference, planned, live, grown.live].map(percent)
    yield `| ${rows} × ${people} | ${figures.join(' | ')} |`
  }
}

/** What further arms cost: how often an arm that 3 of 4 prefer to each other arm is found at 10 × 12, and larger. */
export function* armsTable(count: number): Rows {
  yield '| arms | 10 × 12 | so many times 10 × 12 | finds |'
  yield '|---|---|---|---|'
  for (const arms of [3, 4, 5, 6]) {
    const growth = growthForArms(arms)
    const [small, large] = [1, growth].map(factor => {
      const world = ledWorld(10 * factor, 12 * factor, 3 / 4)
      return percent(rateAmongMany(world, arms, Math.ceil(count / 5), arms, bootstrapDraws))
    })
    yield `| ${arms} | ${small} | ${growth}: ${10 * growth} × ${12 * growth} | ${large} |`
  }
}

/** A world in which a share of all decided votes is for one arm. */
export function ledWorld(rows: number, people: number, preference: number): World {
  const world = worldOf(rows, people)
  return { ...world, lean: leanFor(preference, world) }
}

/** "4.8 %": these figures are compared with limits. */
const decimal = (rate: number): string => `${(rate * 100).toFixed(1)} %`
