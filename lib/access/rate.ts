import 'server-only'
import { shared } from '@/lib/store/shared'
import type { Address } from './host'

const minute = 60_000

/** Keys remembered at most; a flood of new ones then forgets the oldest instead of growing without end. */
const keysRemembered = 10_000

/** Counts events per key in windows that start with the first event. Times are ms. */
export class Limit {
  private readonly windows = new Map<string, { count: number; ends: number }>()

  constructor(
    readonly most: number,
    readonly windowMs: number,
  ) {}

  /** Milliseconds until the key may go on; 0 when it may now. */
  waitMs(key: string, now: number): number {
    const window = this.windows.get(key)
    return window && window.count >= this.most ? Math.max(0, window.ends - now) : 0
  }

  count(key: string, now: number): void {
    const window = this.windows.get(key)
    if (window && now < window.ends) {
      window.count++
      return
    }
    this.windows.delete(key)
    this.windows.set(key, { count: 1, ends: now + this.windowMs })
    const [oldest] = this.windows.keys()
    if (this.windows.size > keysRemembered && oldest !== undefined) this.windows.delete(oldest)
  }
}

/** Guesses at the password: the first limit stops one guesser, the second one who owns many addresses. */
export class SignInLimits {
  private readonly perAddress = new Limit(10, 15 * minute)
  private readonly inAll = new Limit(30, 15 * minute)

  waitMs = (address: string, now: number): number =>
    Math.max(this.perAddress.waitMs(address, now), this.inAll.waitMs('', now))

  countFailure(address: string, now: number): void {
    this.perAddress.count(address, now)
    this.inAll.count('', now)
  }
}

const newLimits = () => ({
  actions: new Limit(600, minute),
  brakes: new Limit(600, minute),
  signIn: new SignInLimits(),
  /** Links that nobody made, by address: a flood of guesses is then answered as if all of them were wrong. */
  shareMisses: new Limit(30, minute),
  /** Passwords of one link: of one address, and of all together. */
  sharePasswords: new Limit(10, 15 * minute),
  sharePasswordsInAll: new Limit(100, 15 * minute),
  /** One person who comes back within half an hour has opened a link once. */
  opens: new Limit(1, 30 * minute),
  /** Votes of one voter, faster than anyone can look, and of one address, behind which a whole office may sit. */
  votes: new Limit(120, minute),
  votesOfAddress: new Limit(900, minute),
})
const kept = shared<ReturnType<typeof newLimits>>('limits')

/** The limits of this process. */
export const limits = () => kept.peek() ?? kept.set(newLimits())

/**
 * The sender's address for counting. Only the last hop of X-Forwarded-For was written by someone else than the
 * sender, and only where a proxy stands before us, which `PUBLIC_URL` tells.
 */
export function addressOf(sent: Headers, { publicUrl }: Address): string {
  const lastHop = publicUrl ? sent.get('x-forwarded-for')?.split(',').at(-1)?.trim() : null
  return lastHop || 'local'
}
