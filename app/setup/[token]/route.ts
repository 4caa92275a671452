import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { hasMembers } from '@/lib/access/has-members'
import { isAllowedHost } from '@/lib/access/host'
import { foreignHost, refusal } from '@/lib/access/refusal'
import { env } from '@/lib/env'
import { entryCookie, entryCookieOptions, entryOf } from '@/lib/member/entry'

/** Takes the token of the printed address into a cookie, so that it stays in no address bar and no history. */
export async function GET(request: Request, { params }: { params: Promise<{ token: string }> }) {
  if (!isAllowedHost(request.headers.get('host'), env())) return refusal(foreignHost.error)
  const { token } = await params
  if (!hasMembers() || (await entryOf(token))?.kind !== 'set-up') return new Response(null, { status: 404 })
  const jar = await cookies()
  jar.set(entryCookie, token, entryCookieOptions())
  redirect('/setup')
}
