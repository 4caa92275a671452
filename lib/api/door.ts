import 'server-only'
import { randomBytes } from 'node:crypto'
import type { z } from 'zod'
import type { Principal } from '@/lib/access/principal'
import { invalid } from '@/lib/action'
import { log } from '@/lib/log'
import { done, type Result, refused } from '@/lib/result'
import { databaseAway, databaseRetrySeconds, isDatabaseAway } from '@/lib/store/database-health'
import { noteStorageError } from '@/lib/store/health'
import { jsonBody } from './body'
import { callerOf } from './caller'
import { apiHeaders } from './headers'
import type { Operation } from './operation'
import { problem, type Told } from './problem'
import { shapeWords } from './shape-words'

/** What an operation's work is given: everything checked. `key` is empty where none is asked for. */
type Asked<O extends Operation> = {
  request: Request
  who: Principal
  /** The parameters of the path. */
  params: Record<string, string>
  query: z.output<O['query']>
  body: O['body'] extends z.ZodType ? z.output<O['body']> : null
  key: string
}

type Answered<O extends Operation> = O['answer'] extends z.ZodType ? Result<z.output<O['answer']>> : Response

/** Next has no parameters at all where the path has none. */
type Context = { params?: Promise<Record<string, string>> }

/**
 * The one wrapper of every operation: caller, key, query, body, work, cheap checks first. What the work throws reaches the
 * log under a ref, and the program with that ref.
 */
export const door =
  <O extends Operation>(operation: O, work: (asked: Asked<O>) => Promise<Answered<O>>) =>
  async (request: Request, context: Context): Promise<Response> => {
    try {
      const caller = await callerOf(request, operation.scope, operation.pace)
      if (!caller.ok) return caller.answer
      const asked = await askedOf(operation, request, (await context.params) ?? {})
      if (!asked.ok) return problem(asked.error)
      // The shapes of this very operation have read them.
      const answer = await work({ ...asked.value, request, who: caller.who } as Asked<O>)
      if (answer instanceof Response) return answer
      return answer.ok ? told(operation, answer.value) : problem(answer.error)
    } catch (thrown) {
      return unexpected(thrown)
    }
  }

async function askedOf(operation: Operation, request: Request, params: Record<string, string>) {
  const { searchParams } = new URL(request.url)
  // No database but SQLite takes it, and no name or id has it.
  if ([...Object.values(params), ...searchParams.values()].some(text => text.includes('\0'))) return nothingSuch
  const key = operation.isKeyed ? keyOf(request.headers) : done('')
  if (!key.ok) return key
  const query = read(operation.query, Object.fromEntries(searchParams))
  if (!query.ok) return query
  const body = operation.body ? await bodyOf(operation.body, request) : done(null)
  return body.ok ? done({ params, key: key.value, query: query.value, body: body.value }) : body
}

function keyOf(sent: Headers): Result<string> {
  const key = sent.get('idempotency-key')?.trim() ?? ''
  return /^[\x21-\x7e]{8,64}$/.test(key) ? done(key) : noKey
}

async function bodyOf(shape: z.ZodType, request: Request): Promise<Result<unknown>> {
  const json = await jsonBody(request)
  return json.ok ? read(shape, json.value) : json
}

function read<S extends z.ZodType>(shape: S, input: unknown): Result<z.output<S>> {
  const parsed = shape.safeParse(input, { error: shapeWords })
  return parsed.success ? done(parsed.data) : invalid(parsed.error)
}

const told = ({ status, path }: Operation, value: unknown): Response =>
  Response.json(value, {
    status,
    headers: { ...apiHeaders, ...(status === 202 && { Location: `/api/v1${path}/${idOf(value)}` }) },
  })

const idOf = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'id' in value ? String(value.id) : ''

function unexpected(thrown: unknown): Response {
  const ref = randomBytes(3).toString('hex')
  log.error({ err: thrown, ref }, 'An API request failed unexpectedly')
  const disk = noteStorageError(thrown)
  if (disk) return problem(refused('unavailable', disk).error)
  if (isDatabaseAway())
    return problem(refused('unavailable', databaseAway).error, { 'Retry-After': String(databaseRetrySeconds) })
  const error: Told = { ...refused('unavailable', `Something went wrong here (ref ${ref}).`).error, status: 500 }
  return problem(error)
}

const noKey = refused(
  'invalid',
  'Send an Idempotency-Key of 8 to 64 characters, such as a UUID, and the same one when you try again.',
  { 'Idempotency-Key': 'It is missing, too short or too long.' },
)
const nothingSuch = refused('not-found', 'There is no such thing here.')
