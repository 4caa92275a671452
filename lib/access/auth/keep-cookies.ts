import 'server-only'
import { parseSetCookieHeader } from 'better-auth/cookies'
import { cookies } from 'next/headers'

/** Hands the cookies that the library set on to the browser whose action is being answered. */
export async function keepCookies(set: Headers): Promise<void> {
  const jar = await cookies()
  for (const [name, cookie] of parseSetCookieHeader(set.get('set-cookie') ?? '')) {
    // Written once more on its way out.
    jar.set(name, decodeURIComponent(cookie.value), {
      httpOnly: true,
      sameSite: 'lax',
      secure: cookie.secure === true,
      path: cookie.path ?? '/',
      maxAge: cookie['max-age'],
    })
  }
}
