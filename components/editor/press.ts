import { sameWishMs, stillMeantMs } from '@/components/run/again-key'
import { keep, kept, type Shelf } from '@/components/run/shelf'
import { isDraft } from '@/components/sweep/sweep-shelf'
import type { RunForm } from '@/lib/run/form-defaults'
import type { SweepDraft } from '@/lib/sweep/schema'
import { isRecord, isRunForm } from './is-run-form'

/** Several values to try, and the sweep they change. */
export type SweepAsked = { plan: SweepDraft; madeFromSweepId: string | null }

/** What a press asks for. */
export type PressContent = {
  templateVersionId: string
  parentImageId: string | null
  isConfirmed: boolean
  form: RunForm
  /** Absent where one run is asked for. */
  sweep?: SweepAsked
}

/** A press under its idempotency key. `at`: when it was made, ms since the epoch. */
export type Press = PressContent & { key: string; at: number }

const shelfKey = 'presses'

/**
 * Decides which presses of Generate are sent. One wish has one key, kept on the shelf until the action answers, so
 * that the server can tell a repetition from a new wish whatever broke in between.
 * @param world the tab's storage, a clock in ms and a source of unique keys
 */
export function presses(world: { shelf: Shelf; now: () => number; mint: () => string }) {
  const open = new Set<string>()
  let waiting = readPresses(world.shelf).filter(press => world.now() - press.at < stillMeantMs)
  let started: { content: string; at: number } | null = null

  const wait = (next: Press[]) => {
    waiting = next
    if (next.length > 0) keep(world.shelf, shelfKey, next)
    else world.shelf.removeItem(shelfKey)
  }

  return {
    /** The press to send: a new one, or the same as before where its answer never came. Null: it is already on its way. */
    press(content: PressContent): Press | null {
      const wish = wishOf(content)
      const same = waiting.find(press => wishOf(press) === wish)
      if (same && open.has(same.key)) return null
      if (!same && started?.content === wish && world.now() - started.at < sameWishMs) return null
      const press = same ?? { ...content, key: world.mint(), at: world.now() }
      open.add(press.key)
      // A press that broke off is given up once the person asks for something else.
      wait([...waiting.filter(other => open.has(other.key) && other !== same), press])
      return press
    },

    /** Presses whose answer a reload cut off, to be sent again. Each is handed out once. */
    unanswered(): Press[] {
      const cutOff = waiting.filter(press => !open.has(press.key))
      for (const press of cutOff) open.add(press.key)
      return cutOff
    },

    /** The action answered. After a refusal the same content may be pressed again at once. */
    answered(press: Press, hasStarted: boolean): void {
      open.delete(press.key)
      if (hasStarted) started = { content: wishOf(press), at: world.now() }
      wait(waiting.filter(other => other.key !== press.key))
    },

    /** No answer came: the key is kept, and pressing again is the same press. */
    interrupted(press: Press): void {
      open.delete(press.key)
    },
  }
}

export type Presses = ReturnType<typeof presses>

/** The content as one text, whatever the order in which it was typed. */
const wishOf = ({ templateVersionId, parentImageId, isConfirmed, form, sweep }: PressContent): string => {
  const { values, ...settings } = form
  return JSON.stringify([
    templateVersionId,
    parentImageId,
    isConfirmed,
    Object.entries(values).sort(),
    Object.entries(settings).sort(),
    sweep && [sweep.plan.mode, sweep.plan.axes, sweep.plan.sample, sweep.madeFromSweepId],
  ])
}

function readPresses(shelf: Shelf): Press[] {
  const found = kept(shelf, shelfKey)
  return Array.isArray(found) ? found.filter(isPress) : []
}

const isPress = (thing: unknown): thing is Press =>
  isRecord(thing) &&
  typeof thing.key === 'string' &&
  typeof thing.at === 'number' &&
  typeof thing.templateVersionId === 'string' &&
  (thing.parentImageId === null || typeof thing.parentImageId === 'string') &&
  typeof thing.isConfirmed === 'boolean' &&
  isRunForm(thing.form) &&
  (thing.sweep === undefined || isSweepAsked(thing.sweep))

const isSweepAsked = (thing: unknown): thing is SweepAsked =>
  isRecord(thing) &&
  isDraft(thing.plan) &&
  (thing.madeFromSweepId === null || typeof thing.madeFromSweepId === 'string')
