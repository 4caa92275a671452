import 'server-only'
import type { Entry } from '@/lib/access/auth/visit'
import { cookieOf } from '@/lib/access/cookie'
import { isHttps } from '@/lib/access/own-origin'
import { isSameText } from '@/lib/access/session'
import { env } from '@/lib/env'
import { deriveKey } from '@/lib/store/secret'
import { isSetUp } from './is-set-up'
import { openLink } from './link'

/** Carries what lets someone in over a sign-in elsewhere, and the set-up token out of its address. */
export const entryCookie = 'proofsheet_entry'
const entrySeconds = 60 * 60

/** Lets the first admin in: the same on every server of one secret, and on paper nowhere. */
export const setUpToken = (): string => deriveKey('set up').toString('base64url')

/** What a token lets its bearer do; null when that is nothing. */
export async function entryOf(token: string | null): Promise<Entry | null> {
  if (!token) return null
  if (isSameText(token, setUpToken())) return (await isSetUp()) ? null : { kind: 'set-up' }
  const link = await openLink(token)
  return link?.kind === 'invitation' ? { kind: 'invitation', id: link.id } : null
}

/** The token that a browser keeps. */
export const keptEntry = (sent: Headers): string | null => cookieOf(sent, entryCookie)

/** How a browser is to keep it. */
export const entryCookieOptions = () =>
  ({ httpOnly: true, sameSite: 'lax', secure: isHttps(env()), path: '/', maxAge: entrySeconds }) as const
