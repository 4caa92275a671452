import type { RunState } from '@/lib/run/schema'
import { dayOf } from '@/lib/spending/day'

/** What the test believes of one run. */
export type Believed = {
  key: string
  prompt: string
  id: string
  day: string
  state: Extract<RunState, 'queued' | 'sending' | 'succeeded' | 'unknown' | 'failed' | 'cancelled'>
  /** Its request is with the provider, whatever the run is shown as. */
  isHeld: boolean
  held: number
  spent: number
}

/** What one run can cost at most, what it costs when its picture comes, and what it is taken to have cost otherwise. */
export type Costs = { atMost: number; actual: number; about: number }

/** The product in a few lines: runs, at most so many of them with the provider, and a budget. */
export class Model {
  readonly runs: Believed[] = []
  cap: number
  constructor(
    readonly atOnce: number,
    readonly costs: Costs,
  ) {
    this.cap = 8 * costs.atMost
  }

  room(now: number): boolean {
    const today = this.runs.filter(run => run.day === dayOf(now))
    const standing = today.reduce((sum, run) => sum + run.held + run.spent, 0)
    return standing + this.costs.atMost <= this.cap
  }

  /** How many requests must be with the provider when nothing moves any more. */
  sendable(): number {
    const held = this.runs.filter(run => run.isHeld).length
    const waiting = this.runs.filter(run => run.state === 'queued').length
    return Math.min(waiting, Math.max(0, this.atOnce - held))
  }

  deliver(run: Believed): void {
    Object.assign(run, { state: 'succeeded', isHeld: false, held: 0, spent: this.costs.actual })
  }

  /** Nobody knows what became of its request. */
  lose(run: Believed): void {
    run.isHeld = false
    if (run.state === 'sending') run.state = 'unknown'
  }

  release(run: Believed, state: 'failed' | 'cancelled'): void {
    Object.assign(run, { state, isHeld: false, held: 0 })
  }
}
