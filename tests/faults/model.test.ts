import fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { env } from '@/lib/env'
import { leaseMs } from '@/lib/run/queue'
import { dayOf } from '@/lib/spending/day'
import { database } from '@/lib/store/database'
import { complaints } from '@/tests/support/faults/checkers'
import { type Believed, Model } from '@/tests/support/faults/model'
import { System } from '@/tests/support/faults/system'

const runs = Number(process.env.FAULT_RUNS ?? 25)
/** Drawn; about half of them find something to act on. */
const longest = 60
const atOnce = 2
const hour = 3_600_000
/** Low quality at 64×64, a prompt of at most a few words, and what the test provider charges for a picture. */
const costs = { atMost: 0, actual: 52_780, about: 0 }

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] })
})
afterEach(() => {
  vi.useRealTimers()
})

type Step = (model: Model, system: System) => Promise<void>

/** A command that does one thing to both, waits until nothing moves, and compares. */
class Command implements fc.AsyncCommand<Model, System> {
  constructor(
    readonly name: string,
    readonly pick: number,
    readonly step: Step,
    readonly may: (model: Model) => boolean = () => true,
  ) {}
  check = (model: Model) => this.may(model)
  async run(model: Model, system: System) {
    await this.step(model, system)
    await rest(model, system)
    expect(complaints(env().dataDir, system.puppet.api)).toEqual([])
  }
  toString = () => `${this.name}(${this.pick})`
}

/** Lets the worker send what it may, takes note of what it chose, and expects every run where the model has it. */
async function rest(model: Model, system: System): Promise<void> {
  const count = model.sendable()
  await vi.waitFor(() => expect(newlyHeld(model, system)).toHaveLength(count), { timeout: 5_000, interval: 5 })
  for (const run of newlyHeld(model, system)) Object.assign(run, { state: 'sending', isHeld: true })
  await vi.waitFor(async () => expect(await seen()).toEqual(believed(model)), { timeout: 5_000, interval: 5 })
}

const newlyHeld = (model: Model, system: System): Believed[] =>
  model.runs.filter(run => run.state === 'queued' && system.puppet.held().includes(run.prompt))

const believed = (model: Model) => model.runs.map(({ prompt, state, held }) => ({ prompt, state, reserved: held }))
const seen = () => database().selectFrom('run').select(['prompt', 'state', 'reserved']).orderBy('number').execute()

const nth = <T>(all: T[], place: number): T | undefined => all[place % Math.max(1, all.length)]
const heldOnes = (model: Model) => model.runs.filter(run => run.isHeld)
const unresolved = (model: Model) => model.runs.filter(run => run.state === 'unknown' && run.held > 0 && !run.isHeld)

/** `pick` is drawn, and means the pick-th of those runs that a command is for. */
const commands = (pick: number): Command[] => {
  const end = (ending: 'deliver' | 'cut' | 'refuse', then: (model: Model, run: Believed) => void) =>
    new Command(
      ending,
      pick,
      async (model, system) => {
        const run = nth(heldOnes(model), pick)
        if (!run) return
        system.puppet.end(run.prompt, ending)
        then(model, run)
      },
      model => heldOnes(model).length > 0,
    )
  return [
    ...Array.from({ length: 5 }, () => new Command('submit', pick, submit)),
    new Command('resubmit', pick, resubmit(pick), model => model.runs.length > 0),
    new Command('cancel', pick, cancel(pick), model => model.runs.length > 0),
    ...Array.from({ length: 4 }, () => end('deliver', (model, run) => model.deliver(run))),
    end('cut', (model, run) => model.lose(run)),
    end('refuse', (model, run) => model.release(run, 'failed')),
    new Command('kill', pick, async (model, system) => {
      await system.killAndRestart()
      for (const run of heldOnes(model)) model.lose(run)
    }),
    new Command('another server gives up', pick, async (model, system) => {
      await system.giveUp()
      for (const run of heldOnes(model)) if (run.state === 'sending') run.state = 'unknown'
    }),
    new Command('the lease runs out', pick, async (_, system) => system.jump(leaseMs + 1)),
    new Command('the clock jumps ahead', pick, async (_, system) => system.jump(hour)),
    new Command('the clock jumps back', pick, async (_, system) => system.jump(-hour)),
    new Command('budget', pick, async (model, system) => {
      model.cap = (pick + 1) * costs.atMost
      await system.budget(model.cap)
    }),
    new Command('answer', pick, answer(pick), model => unresolved(model).length > 0),
  ]
}

const submit: Step = async (model, system) => {
  const now = Date.now()
  const prompt = `Run ${String(model.runs.length).padStart(2, '0')}`
  const hasRoom = model.room(now)
  const { key, reserved } = await system.press(prompt)
  expect(reserved.ok ? 'accepted' : reserved.error.kind).toBe(hasRoom ? 'accepted' : 'over-budget')
  if (!reserved.ok) return
  const { id } = reserved.value
  model.runs.push({ key, prompt, id, day: dayOf(now), state: 'queued', isHeld: false, held: costs.atMost, spent: 0 })
}

const resubmit =
  (pick: number): Step =>
  async (model, system) => {
    const run = nth(model.runs, pick)
    if (!run) return
    const { reserved } = await system.press(run.prompt, run.key)
    expect(reserved).toEqual({ ok: true, value: { id: run.id } })
    const { reserved: other } = await system.press('Something else', run.key)
    expect(other).toMatchObject({ ok: false, error: { kind: 'conflict' } })
  }

const cancel =
  (pick: number): Step =>
  async (model, system) => {
    const run = nth(model.runs, pick)
    if (!run) return
    const cancelled = await system.cancel(run.id)
    expect(cancelled.ok).toBe(run.state === 'queued' || run.state === 'sending')
    if (run.state === 'queued') model.release(run, 'cancelled')
    if (run.state === 'sending') model.lose(run)
  }

/** What a person reads on the provider's usage page: there, the work was done. */
const answer =
  (pick: number): Step =>
  async (model, system) => {
    const run = nth(unresolved(model), pick)
    if (!run) return
    expect(await system.resolve(run.id, true)).toMatchObject({ ok: true })
    Object.assign(run, { held: 0, spent: costs.about })
  }

test(
  `whatever happens in whatever order, the ledgers agree (${runs} histories of up to ${longest} events)`,
  async () => {
    await learnCosts()
    const anyCommand = fc.nat(7).chain(pick => fc.constantFrom(...commands(pick)))
    const history = fc.commands([anyCommand], { maxCommands: longest, size: 'max' })
    await fc.assert(
      fc.asyncProperty(history, async commands => {
        const system = await System.start(atOnce)
        try {
          const model = new Model(atOnce, costs)
          await system.budget(model.cap)
          await fc.asyncModelRun(() => ({ model, real: system }), commands)
        } finally {
          await system.stop()
        }
      }),
      { numRuns: runs, endOnFailure: true },
    )
  },
  60_000 + runs * 5_000,
)

/** What the price table makes of a run of this test. */
async function learnCosts(): Promise<void> {
  const system = await System.start(atOnce)
  await system.press('Run 00')
  const run = await database().selectFrom('run').selectAll().executeTakeFirstOrThrow()
  costs.atMost = run.estimate_at_most ?? 0
  costs.about = run.estimate_about ?? 0
  await system.stop()
}
