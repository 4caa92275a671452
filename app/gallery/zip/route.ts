import { isAllowedOrigin } from '@/lib/access/host'
import { principalFor } from '@/lib/access/principal'
import { foreignOrigin, refusal } from '@/lib/access/refusal'
import { env } from '@/lib/env'
import { galleryZipAnswer } from '@/lib/gallery/zip-answer'
import { refused } from '@/lib/result'

/** Room for more ids than may be asked for. */
const largestForm = 200_000
const tooLong = refused('invalid', 'These are too many pictures for one archive.').error

/** Originals as a ZIP: `?ids=…` or `?collection=<slug>`, and `pattern` for their names. */
export async function GET(request: Request) {
  const who = await principalFor(request, 'viewer')
  if (!who.ok) return refusal(who.error)
  return galleryZipAnswer(request, who.value, new URL(request.url).searchParams)
}

/** The same by a form, for more ids than an address holds. */
export async function POST(request: Request) {
  const { headers } = request
  if (!isAllowedOrigin(headers.get('origin'), headers.get('host'), env())) return refusal(foreignOrigin.error)
  const who = await principalFor(request, 'viewer')
  if (!who.ok) return refusal(who.error)
  if (!(Number(headers.get('content-length') ?? Number.NaN) <= largestForm)) return refusal(tooLong)
  return galleryZipAnswer(request, who.value, new URLSearchParams(await request.text()))
}
