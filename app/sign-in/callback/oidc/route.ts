import { cookies } from 'next/headers'
import { isAllowedHost } from '@/lib/access/host'
import { library } from '@/lib/access/library'
import { foreignHost, refusal } from '@/lib/access/refusal'
import { env } from '@/lib/env'
import { entryCookie, entryOf, keptEntry } from '@/lib/member/entry'

/** Where the organisation's own sign-in sends the browser back to: the only address that the library answers. */
export async function GET(request: Request) {
  if (!isAllowedHost(request.headers.get('host'), env())) return refusal(foreignHost.error)
  if (env().oidc === null) return new Response(null, { status: 404 })
  const { finishElsewhere } = await library()
  const answer = await finishElsewhere(request, await entryOf(keptEntry(request.headers)))
  const jar = await cookies()
  jar.delete(entryCookie)
  return answer
}
