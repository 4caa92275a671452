import { randomBytes } from 'node:crypto'
import { type NextRequest, NextResponse } from 'next/server'
import { comeBack } from '@/lib/access/come-back'
import { isAllowedHost } from '@/lib/access/host'
import { pathHeader } from '@/lib/access/local-path'
import { foreignHost, refusal } from '@/lib/access/refusal'
import { env } from '@/lib/env'
import { isSharePath, shareHeaders } from '@/lib/share/headers'
import { isDatabaseAway } from '@/lib/store/database-health'
import { tooLarge } from '@/lib/too-large'

/**
 * Headers for pages, and a second look at the Host. Never authorisation: Next has had ways around this file, so
 * that lives in lib/access. Pictures and the event stream set stricter headers themselves; probes reach /healthz, /readyz
 * and /metrics by any name; an action answers data, for which a nonce would only cost time; the files under a link and
 * /api set their own.
 */
export const config = {
  matcher: [
    {
      source:
        '/((?!_next/static/|favicon\\.ico$|api/|healthz$|readyz$|metrics$|events$|images/[^/]+/|s/[^/]+/(?:images/[^/]+/[^/]+|card\\.png)$|r/[^/]+/(?:images/[^/]+/[^/]+|card\\.png|template\\.prompt)$|v/[^/]+/(?:images/[^/]+/[^/]+|ballot|vote|card\\.png)$).*)',
      missing: [{ type: 'header', key: 'next-action' }],
    },
    // A million bytes and more, actions too: Next would read them and then answer that it broke.
    { source: '/((?!api/).*)', has: [{ type: 'header', key: 'content-length', value: '[1-9]\\d{6,}' }] },
  ],
}

export function proxy(request: NextRequest): Response {
  if (!isAllowedHost(request.headers.get('host'), env())) return refusal(foreignHost.error)
  if (isDatabaseAway()) return comeBack()
  if (Number(request.headers.get('content-length') ?? 0) > largestBody) return tooLargeAnswer()
  const isShare = isSharePath(request.nextUrl.pathname)
  if (isShare && !visitorMethods.includes(request.method)) return notAllowed()
  const nonce = randomBytes(16).toString('base64')
  const policy = contentSecurityPolicy(nonce, env().isDevelopment)

  const sent = new Headers(request.headers)
  // Next takes the nonce for its scripts from the policy.
  sent.set('Content-Security-Policy', policy)
  sent.set(pathHeader, request.nextUrl.pathname + request.nextUrl.search)

  const response = NextResponse.next({ request: { headers: sent } })
  for (const [name, value] of Object.entries({
    ...pageHeaders(policy),
    ...(isShare && shareHeaders),
  }))
    response.headers.set(name, value)
  return response
}

/** Of any request to us; what has a smaller limit keeps it itself, and /api all of its own. */
const largestBody = 999_999

/** Exactly this type: Next's client hands the sentence on then. */
const tooLargeAnswer = (): Response =>
  new Response(tooLarge, { status: 413, headers: { 'Content-Type': 'text/plain', 'Cache-Control': 'no-store' } })

/** Next answers a page to any method. A visitor looks, and posts a password where there is no JavaScript. */
const visitorMethods = ['GET', 'HEAD', 'POST']

const notAllowed = (): Response =>
  new Response(null, { status: 405, headers: { ...shareHeaders, Allow: visitorMethods.join(', ') } })

/** `next dev` evaluates code, talks over a web socket and inserts styles that know no nonce. */
function contentSecurityPolicy(nonce: string, isDevelopment: boolean): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    "style-src 'self'",
    `style-src-elem 'self' ${isDevelopment ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    // Without it every server-rendered style= is stripped, and hydration does not bring it back.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' blob: data:",
    `connect-src 'self'${isDevelopment ? ' ws:' : ''}`,
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

const pageHeaders = (policy: string): Record<string, string> => ({
  'Content-Security-Policy': policy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Frame-Options': 'DENY',
  ...(env().publicUrl?.protocol === 'https:' && { 'Strict-Transport-Security': 'max-age=31536000' }),
})
