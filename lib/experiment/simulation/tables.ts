import { simulatedPeople, simulatedPreferences, simulatedRows } from '@/lib/experiment/power-table'
import { percent } from '@/lib/experiment/statistics/words'
import { powerIn, rateAmongThree, ratesIn } from './experiments'
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
  for (const [rows, people] of [
    [10, 12],
    [20, 30],
  ] as const)
    yield errorRow(`${rows}, 2 pairs each × ${people}`, twoPairsWorld(rows, people), count)
  for (const [rows, people] of [
    [10, 12],
    [20, 30],
  ] as const) {
    const rate = rateAmongThree(worldOf(rows, people), Math.ceil(count / 5), rows + people, bootstrapDraws)
    yield `| ${rows} × ${people}, three arms | ${decimal(rate)} | – | – |`
  }
}

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
    const world = worldOf(rows, people)
    return percent(powerIn({ ...world, lean: leanFor(preference, world) }, count, rows * 1_000 + people))
  })
  return `| ${rows} | ${cells.join(' | ')} |`
}

/** What watching costs, and what a third arm costs, at sizes that are just enough for two planned ones. */
export function* costTable(count: number): Rows {
  yield '| rows × people | true preference | planned | live | the first of three arms, preferred to both |'
  yield '|---|---|---|---|---|'
  for (const [rows, people, preference] of [
    [10, 12, 3 / 4],
    [20, 20, 2 / 3],
    [20, 30, 3 / 4],
    [40, 60, 0.6],
  ] as const) {
    const world = worldOf(rows, people)
    const led = { ...world, lean: leanFor(preference, world) }
    const { planned, live } = ratesIn(led, count, 1)
    const three = rateAmongThree(led, Math.ceil(count / 5), 1, bootstrapDraws)
    yield `| ${rows} × ${people} | ${percent(preference)} | ${percent(planned)} | ${percent(live)} | ${percent(three)} |`
  }
}

/** "4.8 %": these figures are compared with limits. */
const decimal = (rate: number): string => `${(rate * 100).toFixed(1)} %`
