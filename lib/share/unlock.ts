import 'server-only'
import { cookies } from 'next/headers'
import type { Principal } from '@/lib/access/principal'
import { admitAtAll, limits } from '@/lib/access/rate'
import { newSession, sessionSeconds } from '@/lib/access/session'
import { env } from '@/lib/env'
import { done, type Result, refused } from '@/lib/result'
import { foundShare, shareCookie, visitKey } from './found-share'
import { isPassword } from './password'
import { shareGone } from './refusals'

const wrong = refused('invalid', 'That password is not right.', { password: 'That password is not right.' })

/** Lets a browser in that knows a link's password, by a cookie that is sent to this link alone. */
export async function unlockShare(
  who: Principal,
  sent: Headers,
  { token, password }: { token: string; password: string },
): Promise<Result<null>> {
  const found = await foundShare(null, token, sent)
  if (!found) return shareGone
  const { id, path, passwordHash } = found
  if (passwordHash === null) return done(null)
  const wait = await countGuess(id, who.id)
  if (wait > 0) return refused('too-many', `Too many wrong passwords. Try again in ${Math.ceil(wait / 60_000)} min.`)
  if (!(await isPassword(password, passwordHash))) return wrong
  const jar = await cookies()
  jar.set(shareCookie, newSession(visitKey(id, passwordHash), Date.now()), {
    httpOnly: true,
    sameSite: 'lax',
    secure: env().publicUrl?.protocol === 'https:',
    path,
    maxAge: sessionSeconds,
  })
  return done(null)
}

/** Counts before comparing: guesses sent at once must not all be compared first. @returns ms to wait; 0 to go on */
function countGuess(id: string, address: string): Promise<number> {
  const { sharePasswords, sharePasswordsInAll } = limits()
  return admitAtAll([
    [sharePasswords, `${id} ${address}`],
    [sharePasswordsInAll, id],
  ])
}
