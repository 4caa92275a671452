import 'server-only'
import { isAPIError } from 'better-auth/api'
import { barredSentences, isBarred } from '@/lib/access/barred-sentences'
import { ownOrigin } from '@/lib/access/own-origin'
import { addressOf } from '@/lib/access/rate'
import { env } from '@/lib/env'
import { done, type Result, refused } from '@/lib/result'
import { auth, elsewhere } from './auth'
import { keepCookies } from './keep-cookies'
import { duringVisit, type Entry } from './visit'

const visitOf = (sent: Headers, entry: Entry | null = null) => ({ address: addressOf(sent, env()), entry })

/** Signs a member in. An address that nobody has takes as long, and is answered alike. */
export const signInWithPassword = (sent: Headers, body: { email: string; password: string }): Promise<Result<null>> =>
  duringVisit(visitOf(sent), () =>
    admitted(async () => auth().api.signInEmail({ body, headers: sent, returnHeaders: true })),
  )

/** Makes whoever came by an entry a member, and signs them in. */
export const joinWithPassword = (
  sent: Headers,
  entry: Entry,
  body: { name: string; email: string; password: string },
): Promise<Result<null>> =>
  duringVisit(visitOf(sent, entry), () =>
    admitted(async () => auth().api.signUpEmail({ body, headers: sent, returnHeaders: true })),
  )

/** Begins a sign-in at the organisation's own. @returns where the browser goes on */
export async function startElsewhere(sent: Headers, next: string): Promise<Result<string>> {
  const body = { provider: elsewhere, callbackURL: `${ownOrigin(env())}${next}`, disableRedirect: true }
  try {
    const { headers, response } = await auth().api.signInSocial({ body, headers: sent, returnHeaders: true })
    await keepCookies(headers)
    if (response.url) return done(response.url)
  } catch (error) {
    if (!isAPIError(error)) throw error
  }
  return refused('unavailable', 'The sign-in service cannot be reached. Nothing was done. Try again in a minute.')
}

/** Ends it: the address that the browser came back by is judged by the library, who may come in by `admit`. */
export const finishElsewhere = (request: Request, entry: Entry | null): Promise<Response> =>
  duringVisit(visitOf(request.headers, entry), () => auth().handler(request))

async function admitted(ask: () => Promise<{ headers: Headers }>): Promise<Result<null>> {
  try {
    await keepCookies((await ask()).headers)
    return done(null)
  } catch (error) {
    const refusal = isAPIError(error) ? refusalOf(error.body?.code ?? '') : null
    if (refusal) return refusal
    throw error
  }
}

/** What a person can do something about; null for what is nobody's fault but ours. */
function refusalOf(code: string): Result<never> | null {
  if (isBarred(code)) return refused('forbidden', barredSentences[code])
  if (code === 'USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL')
    return refused('conflict', barredSentences['already-member'], { email: barredSentences['already-member'] })
  const isWrong = code === 'INVALID_EMAIL_OR_PASSWORD' || code === 'INVALID_EMAIL'
  return isWrong ? refused('invalid', notTogether, { password: notTogether }) : null
}

const notTogether = 'That e-mail address and that password do not belong together.'
