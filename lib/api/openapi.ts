import 'server-only'
import { z } from 'zod'
import type { Operation } from './operation'
import { operations } from './operations'
import { problemKinds, problemType } from './problem'

type Json = Record<string, unknown>

/** What a refusal looks like (RFC 9457). */
export const problemShape = z
  .object({
    type: z.enum(problemKinds.map(problemType)),
    title: z.string().describe('The same for all problems of a type.'),
    status: z.int(),
    detail: z.string().describe('One sentence for people: what is wrong, what it cost, what to do.'),
    fields: z.record(z.string(), z.string()).optional().describe('Sentences by the path of what can mend it.'),
  })
  .meta({ id: 'Problem' })

const reasons: Record<number, string> = {
  400: 'Something sent is wrong; `fields` says what.',
  401: 'No token, or one that does not work.',
  403: 'The token may not do that.',
  404: 'There is no such thing.',
  409: 'It does not fit what is there: another run of this key, a budget, a pause, or the state of the run.',
  413: 'The body is larger than 256 kB.',
  415: 'The body is not sent as JSON.',
  421: 'Proofsheet does not answer at this address.',
  429: 'Too much at once; `Retry-After` says how many seconds to wait.',
  500: 'Something went wrong here.',
  503: 'Not possible now.',
}
const always = [400, 401, 403, 421, 429, 500, 503]

/** The OpenAPI 3.1 document of `/api/v1`, from the shapes by which requests are read and answers are typed. */
export function openApi(server: string): Json {
  const schemas: Json = {}
  const paths: Record<string, Json> = {}
  for (const operation of Object.values(operations) as Operation[]) {
    const path = paths[operation.path] ?? {}
    path[operation.method.toLowerCase()] = entryOf(operation, schemas)
    paths[operation.path] = path
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Proofsheet', version: '1', description: 'Run templates from code. See docs/api.md.' },
    servers: [{ url: server }],
    security: [{ token: [] }],
    paths,
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer', description: 'A token from the settings, ps_…' } },
      responses: Object.fromEntries(Object.keys(reasons).map(status => [status, problemResponse(+status, schemas)])),
      schemas,
    },
  }
}

function entryOf(
  { id, summary, scope, path, query, body, isKeyed, answer, status, refuses }: Operation,
  schemas: Json,
) {
  const refused = [...always, ...refuses, ...(body ? [415] : [])].sort((one, other) => one - other)
  return {
    operationId: id,
    summary,
    description: `Needs a token with the scope \`${scope}\`.`,
    parameters: [...pathParameters(path), ...queryParameters(query, schemas), ...(isKeyed ? [keyParameter] : [])],
    ...(body && {
      requestBody: { required: true, content: { 'application/json': { schema: jsonSchema(body, 'input', schemas) } } },
    }),
    responses: {
      [status]: {
        description: status === 202 ? 'Accepted: it is carried out from now on.' : 'As asked.',
        content:
          answer === 'picture' ? pictures : { 'application/json': { schema: jsonSchema(answer, 'output', schemas) } },
      },
      ...Object.fromEntries(refused.map(one => [one, { $ref: `#/components/responses/${one}` }])),
    },
  }
}

const pathParameters = (path: string) =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    ...{ name, in: 'path', required: true },
    schema: { type: 'string' },
  }))

const queryParameters = ({ shape }: z.ZodObject, schemas: Json) =>
  Object.entries(shape).map(([name, schema]) => ({
    ...{ name, in: 'query', required: false },
    schema: jsonSchema(schema as z.ZodType, 'output', schemas),
  }))

const keyParameter = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  description: 'Minted once for each run that is wanted, and sent again with every retry.',
  schema: { type: 'string', minLength: 8, maxLength: 64 },
}

const binary = { schema: { type: 'string', format: 'binary' } }
const pictures = { 'image/png': binary, 'image/jpeg': binary, 'image/webp': binary }

const problemResponse = (status: number, schemas: Json) => ({
  description: reasons[status],
  content: { 'application/problem+json': { schema: jsonSchema(problemShape, 'output', schemas) } },
})

/** A schema with what has a name of its own moved to the components. */
function jsonSchema(shape: z.ZodType, io: 'input' | 'output', schemas: Json): Json {
  const { $schema: _, $defs = {}, ...own } = z.toJSONSchema(shape, { io, override: plain })
  for (const [name, schema] of Object.entries($defs)) schemas[name] = moved(schema)
  return moved(own)
}

const moved = (schema: unknown): Json =>
  JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/'))

/** Without what zod adds and nobody needs: the bounds of JavaScript's numbers, and a promise never to answer more. */
function plain({ jsonSchema: schema, zodSchema }: { jsonSchema: Json; zodSchema: z.core.$ZodTypes }): void {
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum
  const isStrict = zodSchema._zod.def.type === 'object' && zodSchema._zod.def.catchall?._zod.def.type === 'never'
  if (schema.additionalProperties === false && !isStrict) delete schema.additionalProperties
}
