import { expect } from 'vitest'
import type { Operation } from '@/lib/api/operation'
import { operations } from '@/lib/api/operations'
import { makeToken } from '@/lib/token/make-token'
import type { MakeTokenRequest } from '@/lib/token/request'
import { owner } from './runs'
import { valueFrom } from './saved-template'

type Handler = (request: Request, context: { params?: Promise<Record<string, string>> }) => Promise<Response>

type Route = { GET?: Handler; POST?: Handler }

const routes: Record<string, () => Promise<Route>> = {
  '/templates': () => import('@/app/api/v1/templates/route'),
  '/templates/{slug}': () => import('@/app/api/v1/templates/[slug]/route'),
  '/render': () => import('@/app/api/v1/render/route'),
  '/runs': () => import('@/app/api/v1/runs/route'),
  '/runs/{id}': () => import('@/app/api/v1/runs/[id]/route'),
  '/runs/{id}/cancel': () => import('@/app/api/v1/runs/[id]/cancel/route'),
  '/images': () => import('@/app/api/v1/images/route'),
  '/images/{id}': () => import('@/app/api/v1/images/[id]/route'),
  '/images/{id}/original': () => import('@/app/api/v1/images/[id]/original/route'),
  '/images/{id}/w640': () => import('@/app/api/v1/images/[id]/w640/route'),
}

export type Sent = {
  params?: Record<string, string>
  query?: Record<string, string>
  body?: unknown
  /** Instead of `body`, as it is. */
  text?: string
  key?: string
  headers?: Record<string, string>
}

/** The text of a token of the owner's. */
export const tokenText = async (change: Partial<MakeTokenRequest> = {}): Promise<string> => {
  const request = { name: 'Campaign', mayRun: true, expiresInDays: null, budgets: { day: null, month: null } } as const
  return valueFrom(await makeToken(owner, { ...request, ...change })).text
}

/**
 * Sends a request as a program does, through the route's own handler, and holds every answer to the shape that the OpenAPI
 * document promises.
 */
export async function ask(name: keyof typeof operations, token: string | null, sent: Sent = {}): Promise<Response> {
  const operation: Operation = operations[name]
  const { params = {}, query = {}, body, text, key, headers = {} } = sent
  const route = await routes[operation.path]?.()
  const path = operation.path.replaceAll(/\{(\w+)\}/g, (_, one) => encodeURIComponent(params[one] ?? ''))
  const request = new Request(`http://127.0.0.1:3000/api/v1${path}?${new URLSearchParams(query)}`, {
    method: operation.method,
    headers: {
      host: '127.0.0.1:3000',
      ...(token && { authorization: `Bearer ${token}` }),
      ...(key && { 'idempotency-key': key }),
      ...(operation.body && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(operation.body && { body: text ?? JSON.stringify(body ?? {}) }),
  })
  const handler = route?.[operation.method]
  if (!handler) throw new Error(`${operation.path} has no route here`)
  const answer = await handler(request, sent.params ? { params: Promise.resolve(params) } : {})
  await expectPromised(operation, answer.clone())
  return answer
}

async function expectPromised({ answer, status, id, refuses, body }: Operation, given: Response): Promise<void> {
  if (given.ok && answer === 'picture') return
  const told: unknown = await given.json()
  if (given.ok && answer !== 'picture') {
    expect([id, given.status]).toEqual([id, status])
    expect(answer.parse(told)).toEqual(told)
    return
  }
  const { problemShape } = await import('@/lib/api/openapi')
  expect(problemShape.parse(told)).toEqual(told)
  expect(given.headers.get('content-type')).toMatch('application/problem+json')
  expect([400, 401, 403, 421, 429, 500, 503, ...refuses, ...(body ? [415] : [])]).toContain(given.status)
}
