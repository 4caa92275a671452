import { isUnderWay, type RunState, runStates } from '@/lib/run/schema'
import { cellCount } from '@/lib/sweep/plan'
import { sweepPlan } from '@/lib/sweep/request'
import type { TestProvider } from '@/tests/support/provider/test-provider'
import { type Facts, factsOf } from './facts'

/** A rule says what is wrong, in sentences; nothing when it holds. */
type Rule = (facts: Facts) => string[]
type Run = Facts['runs'][number]

/** Everything that is wrong with a data folder, seen beside the provider's own ledger. */
export function complaints(dataDir: string, api: Pick<TestProvider, 'posts' | 'ledger'>, more: Rule[] = []): string[] {
  const facts = factsOf(dataDir, api)
  return [...rules, ...more].flatMap(rule => rule(facts))
}

const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0)
const stateOf = (run: Run): RunState => runStates.find(state => state === run.state) ?? 'queued'
const isSample = ({ provider }: Run): boolean => provider === 'sample'

/** One POST per attempt that left, one charge per POST at the most. */
const paidOnce: Rule = ({ runs, attempts, bills }) =>
  runs.flatMap(run => {
    const made = attempts.filter(attempt => attempt.run_id === run.id).length
    const { posts, lines } = bills.get(run.prompt) ?? { posts: 0, lines: [] }
    return [
      ...(posts > made ? [`${run.prompt}: ${posts} POSTs for ${made} attempts`] : []),
      ...(lines.length > posts ? [`${run.prompt}: ${lines.length} charges for ${posts} POSTs`] : []),
    ]
  })

/** What the provider charged shows in the app as charged or as perhaps charged, and what shows as charged was. */
const nothingInvisible: Rule = ({ runs, attempts, bills }) =>
  runs.flatMap(run => {
    const lines = bills.get(run.prompt)?.lines ?? []
    const charges = attempts.filter(attempt => attempt.run_id === run.id).map(attempt => attempt.charge)
    const admitted = charges.filter(charge => charge !== 'none').length
    if (lines.length > admitted) return [`${run.prompt}: ${lines.length} charges, ${admitted} of them in the app`]
    const known = charges.filter(charge => charge === 'charged').length
    return known > lines.length ? [`${run.prompt}: shown as charged, but it was not`] : []
  })

/** POSTs that no run of the app knows. */
const noStrangers: Rule = ({ runs, bills }) =>
  [...bills.keys()]
    .filter(prompt => !runs.some(run => run.prompt === prompt))
    .map(prompt => `a POST that no run asked for: ${prompt}`)

/** The app's figure is the provider's, to the micro-dollar, where the answer gave its token counts. */
const samePrice: Rule = ({ runs, bills }) =>
  runs
    .filter(run => run.actual !== null && run.actual_is_estimated === 0)
    .flatMap(run => {
      const charged = sum((bills.get(run.prompt)?.lines ?? []).map(line => line.micros))
      return charged === run.actual ? [] : [`${run.prompt}: ${run.actual} in the app, ${charged} at the provider`]
    })

/** Pictures are the bytes that the provider sent: by their rows, by their files, and none without the other. */
const samePictures: Rule = ({ runs, images, originals, bills }) => {
  const promptOf = new Map(runs.map(run => [run.id, run.prompt]))
  const sent = (prompt: string) => (bills.get(prompt)?.lines ?? []).flatMap(line => line.hashes)
  return [
    ...images.flatMap(image => {
      const prompt = promptOf.get(image.run_id) ?? ''
      if (!originals.has(image.sha256)) return [`${prompt}: a picture's row without its file`]
      return sent(prompt).includes(image.sha256) ? [] : [`${prompt}: a picture that the provider never sent`]
    }),
    ...[...originals]
      .filter(([name, hash]) => name !== hash)
      .map(([name]) => `${name} holds other bytes than its name`),
    ...[...originals.keys()]
      .filter(name => !images.some(image => image.sha256 === name))
      .map(name => `${name} is a file without a row`),
  ]
}

/** A run that ended well holds every picture of its answer, each once. */
const wholeAnswers: Rule = ({ runs, images, bills }) =>
  runs
    .filter(run => run.state === 'succeeded' && !isSample(run))
    .flatMap(run => {
      const rows = images.filter(image => image.run_id === run.id).map(image => image.sha256)
      const sent = (bills.get(run.prompt)?.lines ?? []).at(-1)?.hashes ?? []
      return rows.toSorted().join() === sent.toSorted().join() ? [] : [`${run.prompt}: other pictures than were sent`]
    })

/** The totals of a day and what a run holds back are the sums of the ledger's entries. */
const ledgerAddsUp: Rule = ({ runs, ledger, days }) => [
  ...[...new Set([...days.map(({ day }) => day), ...ledger.map(({ day }) => day)])].flatMap(day => {
    const entries = ledger.filter(entry => entry.day === day)
    const totals = days.filter(total => total.day === day)
    return (['spent', 'reserved'] as const)
      .filter(name => sum(entries.map(entry => entry[name])) !== sum(totals.map(total => total[name])))
      .map(name => `${day}: ${name} is ${sum(totals.map(total => total[name]))}, its entries say otherwise`)
  }),
  ...runs
    .filter(run => run.reserved !== sum(ledger.filter(entry => entry.run_id === run.id).map(entry => entry.reserved)))
    .map(run => `${run.prompt}: holds ${run.reserved} back, its entries say otherwise`),
]

/** Money is held back for what is under way and for what nobody knows, and for nothing else. */
const reservedForAReason: Rule = ({ runs }) =>
  runs.flatMap(run => {
    const mayHold = isUnderWay(stateOf(run)) || mayBeUnresolved.includes(stateOf(run))
    if (run.reserved > 0 && !mayHold) return [`${run.prompt}: ${run.state} and still holds ${run.reserved} back`]
    if (run.reserved < 0) return [`${run.prompt}: holds less than nothing back`]
    const mustHold = isUnderWay(stateOf(run)) && !isSample(run) && run.estimate_at_most !== null
    return mustHold && run.reserved === 0 ? [`${run.prompt}: ${run.state} without a reservation`] : []
  })
const mayBeUnresolved: RunState[] = ['unknown', 'failed', 'needs-attention', 'short']

/** A run that may have been charged holds its reservation until somebody answers for it. */
const unresolvedIsHeld: Rule = ({ runs, attempts }) =>
  runs
    .filter(run => !isUnderWay(stateOf(run)) && run.resolution === null && run.reserved === 0 && run.actual === null)
    .filter(run => attempts.some(attempt => attempt.run_id === run.id && attempt.charge === 'perhaps'))
    .map(run => `${run.prompt}: perhaps charged, but neither held back nor booked`)

/** What is booked as spent is what the runs cost. */
const spentIsActual: Rule = ({ runs, ledger }) =>
  runs
    .filter(run => run.resolution === null)
    .filter(run => sum(ledger.filter(entry => entry.run_id === run.id).map(entry => entry.spent)) !== (run.actual ?? 0))
    .map(run => `${run.prompt}: cost ${run.actual}, the ledger says otherwise`)

/** A sweep is there with all of its cells, or not at all. */
const wholeSweeps: Rule = ({ sweeps, cells }) =>
  sweeps.flatMap(sweep => {
    const planned = cellCount(sweepPlan.parse(JSON.parse(sweep.plan)))
    const places = cells.filter(cell => cell.sweep_id === sweep.id).map(cell => cell.position)
    const isWhole = places.length === planned && places.every((position, at) => position === at)
    return isWhole ? [] : [`sweep ${sweep.number}: ${places.length} cells of ${planned}`]
  })

const sound: Rule = ({ integrity }) => integrity

/** From each state to the next ones. A final state is left only for an answer that comes late. */
const next: Record<RunState, RunState[]> = {
  queued: ['claimed', 'cancelled'],
  claimed: ['queued', 'sending', 'cancelled'],
  // Without an answer it cannot end well; what cost nothing waits again, or is cancelled where somebody asked for it.
  sending: ['queued', 'received', 'failed', 'unknown', 'needs-attention', 'cancelled'],
  received: ['queued', 'succeeded', 'short', 'failed', 'unknown', 'needs-attention', 'cancelled'],
  unknown: ['received'],
  succeeded: [],
  short: [],
  failed: [],
  'needs-attention': [],
  cancelled: [],
}

/** No state goes backwards, and every change has a number above the ones before it. */
const forwards: Rule = ({ transitions }) => [
  ...transitions
    .filter(({ was, became }) => was !== became && !next[was].includes(became))
    .map(({ run_id, was, became }) => `${run_id}: ${was} became ${became}`),
  ...transitions
    .filter(({ change }, place) => change <= (transitions[place - 1]?.change ?? 0))
    .map(({ run_id, change }) => `${run_id}: change ${change} came after a later one`),
]

/** No reservation was ever accepted above the budget of its day, in micro-dollars. */
export const neverAbove =
  (cap: number): Rule =>
  ({ ledger }) => {
    const standing = new Map<string, number>()
    return ledger.flatMap(({ day, kind, spent, reserved }) => {
      const stands = (standing.get(day) ?? 0) + spent + reserved
      standing.set(day, stands)
      return kind === 'reserve' && stands > cap ? [`${day}: ${stands} was held against a budget of ${cap}`] : []
    })
  }

const rules: Rule[] = [
  paidOnce,
  nothingInvisible,
  noStrangers,
  samePrice,
  samePictures,
  wholeAnswers,
  ledgerAddsUp,
  reservedForAReason,
  unresolvedIsHeld,
  spentIsActual,
  wholeSweeps,
  sound,
  forwards,
]
