import 'server-only'
import { createHash, timingSafeEqual } from 'node:crypto'
import { env } from '@/lib/env'
import { log } from '@/lib/log'
import { readFigures } from './read-figures'
import { metrics } from './registry'

/** The figures for whoever has the token, as Prometheus reads them; for everybody else there is nothing here. */
export async function metricsAnswer(request: Request): Promise<Response> {
  if (!hasToken(request)) return answer('Not found.\n', 404)
  const { registry } = metrics()
  try {
    await readFigures()
  } catch (error) {
    // What this process knows of itself is wanted most when the database is away.
    log.error({ err: error }, 'the figures of the database could not be read')
  }
  return answer(await registry.metrics(), 200, registry.contentType)
}

function hasToken(request: Request): boolean {
  const { metricsToken } = env()
  const [, sent] = /^Bearer (\S+)$/i.exec(request.headers.get('authorization') ?? '') ?? []
  return metricsToken !== null && sent !== undefined && timingSafeEqual(digest(sent), digest(metricsToken))
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

const answer = (body: string, status: number, type = 'text/plain; charset=utf-8'): Response =>
  new Response(body, {
    status,
    headers: { 'Content-Type': type, 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' },
  })
