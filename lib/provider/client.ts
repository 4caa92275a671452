import 'server-only'
import { type Dispatcher, request } from 'undici'
import { DiskFailure, type Draft, finishDraft } from '@/lib/store/durable'
import { reach } from '@/lib/store/step'
import type { GenerationBody } from './body'
import type { Quality } from './choices'
import { Deadline } from './deadline'
import { openLine } from './line'
import { addressOf, requestHeaders } from './request-headers'
import { type Endpoint, type ProviderFailure, secretsOf } from './schema'
import { answerCap, type SpoolHeader, spooled } from './spool'
import { classifyTransport } from './transport-failure'

/** `answered`: the whole answer, whatever its status, is on disk. `failed`: it is not, and the failure says why. */
export type Sent = { kind: 'answered' } | { kind: 'failed'; failure: ProviderFailure }
/** `draft`: where the answer goes, opened before anything is sent: what is on its way must find its place. */
type Options = { draft: Draft; deadlineMs: number; signal: AbortSignal }

const minute = 60_000

/** How long an answer may take in all. Dearer pictures take longer, and the provider's own choice may be the dearest. */
export function deadlineMs(quality: Quality | null): number {
  if (quality === 'low') return 2 * minute
  return quality === 'medium' ? 4 * minute : 10 * minute
}

/**
 * Sends one paid request, once, and keeps its answer in the spool file. Nothing is re-sent and no redirect is
 * followed: either could pay twice or hand the key to another host.
 * @throws {DiskFailure} when the answer came and the disk would not keep it; what there is stays in the draft
 */
export async function postGeneration(endpoint: Endpoint, body: GenerationBody, options: Options): Promise<Sent> {
  const line = openLine(answerCap, () => reach('sent'))
  const deadline = new Deadline(options.deadlineMs)
  const signal = AbortSignal.any([options.signal, deadline.signal])
  let isAnswering = false
  try {
    signal.throwIfAborted()
    const startedAt = Date.now()
    const answer = await request(addressOf(endpoint, '/images/generations'), {
      method: 'POST',
      headers: { ...requestHeaders(endpoint), 'content-type': 'application/json' },
      body: JSON.stringify(body),
      dispatcher: line.agent,
      signal,
    })
    reach('answer-began')
    isAnswering = true
    await finishDraft(options.draft, spooled(headerOf(answer, startedAt), answer.body), answerCap, {
      at: moment => reach(spoolSteps[moment]),
      patience: { signal, onWait: isWaiting => (isWaiting ? deadline.suspend() : deadline.resume()) },
    })
    return { kind: 'answered' }
  } catch (error) {
    if (error instanceof DiskFailure) throw error
    const cause = signal.aborted ? signal.reason : error
    return { kind: 'failed', failure: classifyTransport(cause, line.isOpen(), secretsOf(endpoint)) }
  } finally {
    if (!isAnswering) await options.draft.file.close()
    await line.agent.destroy()
  }
}

const spoolSteps = {
  part: 'answer-part',
  written: 'spool-written',
  synced: 'spool-synced',
  renamed: 'spool-renamed',
} as const

function headerOf(answer: Dispatcher.ResponseData, startedAt: number): SpoolHeader {
  const said = (name: string): string | null => {
    const value = answer.headers[name]
    return (Array.isArray(value) ? value[0] : value) ?? null
  }
  return {
    status: answer.statusCode,
    contentType: said('content-type'),
    contentEncoding: said('content-encoding'),
    retryAfterMs: said('retry-after-ms'),
    retryAfter: said('retry-after'),
    shouldRetry: said('x-should-retry'),
    tookMs: Date.now() - startedAt,
    answeredAt: Date.now(),
  }
}
