import 'server-only'
import { env } from '@/lib/env'
import { database } from '@/lib/store/database'
import { shared } from '@/lib/store/shared'
import type { Address } from './host'
import { MemoryWindows } from './memory-windows'
import { StoredWindows } from './stored-windows'
import type { Measure, Windows } from './windows'

const minute = 60_000

/** So many events of one key in so many ms, counted from the first of them on. */
export class Limit {
  constructor(
    private readonly windows: Windows,
    private readonly name: string,
    readonly measure: Measure,
  ) {}

  /** Counts one more of this key, if it may go on. @returns ms to wait; 0 when it was counted and may */
  admit = (key: string): Promise<number> => this.windows.admit(`${this.name} ${key}`, this.measure)

  /** Ms until the key may go on; 0 when it may now. For what is only counted when it turns out wrong. */
  waitMs = (key: string): Promise<number> => this.windows.waitMs(`${this.name} ${key}`, this.measure)

  /** Takes back one that was admitted and need not have been: a guess that was right. */
  giveBack = (key: string): Promise<void> => this.windows.giveBack(`${this.name} ${key}`)
}

const measures = {
  /** What one person does, and with what they stop what they did. */
  actions: { most: 600, windowMs: minute },
  brakes: { most: 600, windowMs: minute },
  /** Presses that make runs, from pages and programs alike, and links made. */
  runs: { most: 400, windowMs: minute },
  shares: { most: 60, windowMs: minute },
  /** What one token asks for, and requests without a token that works, by address. */
  api: { most: 600, windowMs: minute },
  tokenMisses: { most: 30, windowMs: minute },
  /** Wrong passwords of one address, of one account, and where all share one password of all together. */
  signIn: { most: 10, windowMs: 15 * minute },
  signInOfAccount: { most: 10, windowMs: 15 * minute },
  signInInAll: { most: 30, windowMs: 15 * minute },
  /** Links that nobody made, by address: a flood of guesses is then answered as if all of them were wrong. */
  shareMisses: { most: 30, windowMs: minute },
  /** Passwords of one link: of one address, and of all together. */
  sharePasswords: { most: 10, windowMs: 15 * minute },
  sharePasswordsInAll: { most: 100, windowMs: 15 * minute },
  /** One person who comes back within half an hour has opened a link once. */
  opens: { most: 1, windowMs: 30 * minute },
  /** Votes of one voter, faster than anyone can look, and of one address, behind which a whole office may sit. */
  votes: { most: 120, windowMs: minute },
  votesOfAddress: { most: 900, windowMs: minute },
} satisfies Record<string, Measure>

type Limits = Record<keyof typeof measures, Limit>

function newLimits(): Limits {
  const stored = env().databaseUrl ? new StoredWindows(database) : null
  // In memory each limit has keys of its own, so that a flood at one does not make the others forget.
  const limit = ([name, measure]: [string, Measure]) => [name, new Limit(stored ?? new MemoryWindows(), name, measure)]
  return Object.fromEntries(Object.entries(measures).map(limit)) as Limits
}

const kept = shared<Limits>('limits')

/** The limits of this process; with `DATABASE_URL`, of all that share the database. */
export const limits = (): Limits => kept.peek() ?? kept.set(newLimits())

/**
 * Counts one event at several limits, in order, as long as each lets it through.
 * @returns ms to wait; 0 when it was counted everywhere and may go on
 */
export async function admitAtAll(places: [Limit, string][]): Promise<number> {
  for (const [limit, key] of places) {
    const wait = await limit.admit(key)
    if (wait > 0) return wait
  }
  return 0
}

/**
 * The sender's address for counting. Only the last hop of X-Forwarded-For was written by someone else than the
 * sender, and only where a proxy stands before us, which `PUBLIC_URL` tells.
 */
export function addressOf(sent: Headers, { publicUrl }: Address): string {
  const lastHop = publicUrl ? sent.get('x-forwarded-for')?.split(',').at(-1)?.trim() : null
  return lastHop || 'local'
}
