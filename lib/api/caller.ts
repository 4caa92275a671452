import 'server-only'
import { isAllowedHost, isAllowedOrigin } from '@/lib/access/host'
import type { Principal } from '@/lib/access/principal'
import { addressOf, limits } from '@/lib/access/rate'
import { foreignHost, foreignOrigin } from '@/lib/access/refusal'
import { env } from '@/lib/env'
import { refused } from '@/lib/result'
import type { Scope } from '@/lib/token/schema'
import { bearerOf, type TokenBearer } from '@/lib/token/token-principal'
import { problem, type Told } from './problem'

/** What a request is counted as. */
export type ApiPace = 'api' | 'runs' | 'brakes'

/** Who calls, or the answer for whoever may not. */
export type Caller = { ok: true; who: Principal } | { ok: false; answer: Response }

/**
 * Who calls: host, origin, token, scope, rate, cheap checks first. Only the Authorization header counts: a cookie is no
 * way in, so that no page elsewhere can borrow one.
 */
export async function callerOf(request: Request, scope: Scope, pace: ApiPace): Promise<Caller> {
  const refusal = elsewhere(request.headers)
  if (refusal) return { ok: false, answer: problem(refusal) }
  const bearer = await bearerWithin(request.headers)
  if (bearer instanceof Response) return { ok: false, answer: bearer }
  const { who, scopes } = bearer
  if (scope === 'run' && !scopes.includes('run')) return { ok: false, answer: problem(lookOnly) }
  const wait = await limits()[pace].admit(`${who.workspaceId} ${who.id}`)
  return wait > 0
    ? { ok: false, answer: tooFast('That was too much at once. Nothing was done.', wait) }
    : { ok: true, who }
}

/** Why a request is not answered wherever it is from; null when it is. Programs send no Origin, browsers do. */
export function elsewhere(sent: Headers): Told | null {
  const host = sent.get('host')
  if (!isAllowedHost(host, env())) return foreignHost.error
  const origin = sent.get('origin')
  const isForeign = origin !== null && !isAllowedOrigin(origin, host, env())
  return isForeign || sent.get('sec-fetch-site') === 'cross-site' ? foreignOrigin.error : null
}

/** Wrong tokens are counted by address, so that nobody can try many; a right one is not held back by them. */
async function bearerWithin(sent: Headers): Promise<TokenBearer | Response> {
  const [, text] = /^bearer +(\S+)$/i.exec(sent.get('authorization')?.trim() ?? '') ?? []
  const found = text ? await bearerOf(text) : null
  if (found) return found
  const wait = await limits().tokenMisses.admit(addressOf(sent, env()))
  if (wait > 0) return tooFast('Too many requests came without a token that works.', wait)
  return problem({ ...(text ? wrongToken : noToken), status: 401 }, { 'WWW-Authenticate': 'Bearer realm="Proofsheet"' })
}

const noToken = refused(
  'forbidden',
  'Send a token: Authorization: Bearer ps_… An admin makes one in the settings.',
).error
const wrongToken = refused('forbidden', 'This token is unknown, has ended or is turned off. Nothing was done.').error
const lookOnly = refused('forbidden', 'This token may only look. Nothing was done.').error

/** What whoever was too fast is told: in words, and in the header that clients wait by themselves for. */
function tooFast(what: string, wait: number): Response {
  const seconds = Math.ceil(wait / 1000)
  return problem(refused('too-many', `${what} Try again in ${seconds} s.`).error, { 'Retry-After': String(seconds) })
}
