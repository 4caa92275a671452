import 'server-only'
import { randomBytes } from 'node:crypto'
import { headers } from 'next/headers'
import { unstable_rethrow } from 'next/navigation'
import type { z } from 'zod'
import { isAllowedHost, isAllowedOrigin } from '@/lib/access/host'
import { type Principal, principalOf, type Role, visitor } from '@/lib/access/principal'
import { addressOf, limits } from '@/lib/access/rate'
import { foreignHost, foreignOrigin } from '@/lib/access/refusal'
import { env } from '@/lib/env'
import { log } from '@/lib/log'
import { metrics } from '@/lib/metrics/registry'
import { done, type Result, refused } from '@/lib/result'
import { databaseAway, isDatabaseAway } from '@/lib/store/database-health'
import { noteStorageError } from '@/lib/store/health'

/** What a browser calls: with a value, or by a form with the state before it (`useActionState`) and its entries. */
export type Action<T> = (input: unknown, form?: FormData) => Promise<Result<T>>

/**
 * What an action is counted as. `brakes` have a limit of their own: whoever starts too much must still be able to stop
 * it. `runs` may cost money and `shares` open doors, so fewer are let through.
 */
type Pace = 'actions' | 'brakes' | 'runs' | 'shares'

/**
 * The one wrapper of every server action. Origin, principal, role, rate, input, work: cheap checks first, the same
 * for every door. `anyone` is let in as a visitor, who belongs to no workspace. What `run` throws reaches the log
 * under a ref, and the person with that ref; expected failures are what `run` returns.
 */
export const action =
  <S extends z.ZodType, T>(
    schema: S,
    role: Role | 'anyone',
    run: (input: z.output<S>, who: Principal) => Promise<Result<T>>,
    pace: Pace = 'actions',
  ): Action<T> =>
  async (input, form) => {
    try {
      const who = await admitted(await headers(), role, pace)
      if (!who.ok) return noted(who)
      const parsed = await schema.safeParseAsync(form instanceof FormData ? Object.fromEntries(form) : input)
      return noted(parsed.success ? await run(parsed.data, who.value) : invalid(parsed.error))
    } catch (thrown) {
      unstable_rethrow(thrown)
      return noted(unexpected(thrown))
    }
  }

/** An action answers 200 whatever became of it. */
function noted<T>(result: Result<T>): Result<T> {
  metrics().actions.inc({ result: result.ok ? 'done' : result.error.kind })
  return result
}

async function admitted(sent: Headers, role: Role | 'anyone', pace: Pace): Promise<Result<Principal>> {
  const host = sent.get('host')
  if (!isAllowedHost(host, env())) return foreignHost
  if (!isAllowedOrigin(sent.get('origin'), host, env()) || isCrossSite(sent)) return foreignOrigin
  const who = role === 'anyone' ? done(visitor(addressOf(sent, env()))) : await principalOf(sent, role)
  return who.ok ? withinRate(who.value, pace) : who
}

const isCrossSite = (sent: Headers): boolean => sent.get('sec-fetch-site') === 'cross-site'

async function withinRate(who: Principal, pace: Pace): Promise<Result<Principal>> {
  const wait = await limits()[pace].admit(`${who.workspaceId} ${who.id}`)
  if (wait > 0)
    return refused('too-many', `That was too much at once. Nothing was done. Try again in ${Math.ceil(wait / 1000)} s.`)
  return done(who)
}

/** A failed parse as sentences at the paths of the form. */
export function invalid({ issues }: z.ZodError): Result<never> {
  const fields: Record<string, string> = {}
  for (const { path, message } of issues) fields[path.join('.')] ??= message
  return refused('invalid', issues[0]?.message ?? 'That could not be read.', fields)
}

function unexpected(thrown: unknown): Result<never> {
  const ref = randomBytes(3).toString('hex')
  log.error({ err: thrown, ref }, 'An action failed unexpectedly')
  if (isDatabaseAway()) return refused('unavailable', `${databaseAway} What you typed is kept.`)
  const disk = noteStorageError(thrown)
  if (disk) return refused('unavailable', `${disk} What you typed is kept.`)
  return refused('unavailable', `Something went wrong here (ref ${ref}). Look at what is there before you try again.`)
}
