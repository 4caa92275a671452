import 'server-only'
import { setTimeout as wait } from 'node:timers/promises'
import { DiskFailure } from '@/lib/store/durable'
import { failureOf } from './failure'
import { fetchHop, type Keep, NoPicture } from './fetch-picture'
import { ForbiddenAddress, refuseLiteral } from './public-address'
import { clip, detailOf } from './redact'
import { type Endpoint, type ProviderFailure, secretsOf } from './schema'

const downloadMs = 60_000
const mostTries = 3
const mostRedirects = 3
const firstPauseMs = 500

/** `allowed`: CIDR ranges of a gateway in the own network. `pauseMs`: the first wait between tries, then doubled. */
type Options = { endpoint: Endpoint; allowed?: readonly string[]; signal: AbortSignal; pauseMs?: number }
/** `mayComeLater`: the address is there, only nobody answers for it now. */
type Downloaded<Kept> = { ok: true; kept: Kept } | { ok: false; failure: ProviderFailure; mayComeLater: boolean }

/**
 * Fetches a picture that was paid for: at most 32 MB, in at most three tries of 60 s. The address comes from
 * outside, so only https to public addresses, each redirect judged anew. The base url's own origin is trusted as the
 * operator configured it: it may be plain http on loopback, and it alone gets the key.
 * @param keep takes the bytes as they come, anew with each try; nothing may stay of a try that fails
 * @throws {DiskFailure} when `keep` does: that says nothing about the picture
 */
export async function downloadPicture<Kept>(
  url: string,
  options: Options,
  keep: Keep<Kept>,
): Promise<Downloaded<Kept>> {
  try {
    return { ok: true, kept: await fetchPatiently(url, options, keep) }
  } catch (error) {
    if (error instanceof DiskFailure) throw error
    const said = error instanceof Error ? error.message || error.name : String(error)
    return {
      ok: false,
      mayComeLater: isUnavailable(error),
      failure: failureOf({
        class: options.signal.aborted ? 'interrupted' : 'unusable-answer',
        charge: 'charged',
        status: error instanceof NoPicture ? error.status : null,
        detail: detailOf(`${shownAddress(url, options.endpoint)}: ${said}`, secretsOf(options.endpoint)),
      }),
    }
  }
}

/** An address fit to be shown: without its query, which may be a signature, and without a user's name. */
function shownAddress(address: string, { baseUrl }: Endpoint): string {
  const url = URL.parse(address, baseUrl)
  return clip(url ? `${url.protocol}//${url.host}${url.pathname}` : address.replace(/[?#].*/s, ''), 300)
}

async function fetchPatiently<Kept>(url: string, options: Options, keep: Keep<Kept>): Promise<Kept> {
  for (let tries = 1; ; tries++) {
    try {
      const signal = AbortSignal.any([options.signal, AbortSignal.timeout(downloadMs)])
      return await fetchFollowing(url, { ...options, signal }, keep)
    } catch (error) {
      if (tries === mostTries || options.signal.aborted || !isTransient(error)) throw error
      await wait((options.pauseMs ?? firstPauseMs) * 2 ** (tries - 1), null, { signal: options.signal })
    }
  }
}

async function fetchFollowing<Kept>(
  address: string,
  { endpoint, allowed = [], signal }: Options,
  keep: Keep<Kept>,
): Promise<Kept> {
  const base = new URL(endpoint.baseUrl)
  let url = new URL(address, base)
  for (let redirects = 0; redirects <= mostRedirects; redirects++) {
    const isTrusted = url.origin === base.origin
    refuseAddress(url, isTrusted, allowed)
    // Only the address the provider named itself gets the key; what it redirects to gets no header of ours.
    const key = isTrusted && redirects === 0 ? endpoint.key : null
    const hop = await fetchHop(url, { isTrusted, key, allowed, signal }, keep)
    if ('kept' in hop) return hop.kept
    url = new URL(hop.location, url)
  }
  throw new NoPicture(302, `the picture's address redirects more than ${mostRedirects} times`)
}

function refuseAddress(url: URL, isTrusted: boolean, allowed: readonly string[]): void {
  if (url.username || url.password) throw new ForbiddenAddress('an address with a user name is not fetched')
  if (isTrusted) return
  if (url.protocol !== 'https:') throw new ForbiddenAddress(`${url.protocol} addresses are not fetched, only https:`)
  refuseLiteral(url.hostname, allowed)
}

// A file may appear a moment after its address.
const isTransient = (error: unknown): boolean =>
  isUnavailable(error) || (error instanceof NoPicture && error.status === 404)

/** The other side is busy, broken or out of reach for now. A name that does not exist (ENOTFOUND) is not. */
function isUnavailable(error: unknown): boolean {
  if (error instanceof NoPicture) return [408, 429].includes(error.status) || error.status >= 500
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return /^(?!ENOTFOUND)(?:E[A-Z]+|EAI_AGAIN|UND_ERR_(?:SOCKET|CONNECT_TIMEOUT|HEADERS_TIMEOUT|BODY_TIMEOUT))$/.test(
    code,
  )
}
