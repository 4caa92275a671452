import { elsewhere } from '@/lib/api/caller'
import { problem } from '@/lib/api/problem'
import { refused } from '@/lib/result'

const nothingHere = refused(
  'not-found',
  'There is nothing at this address. GET /api/v1/openapi.json says what there is.',
)

/** Programs get no page, whatever they ask for. */
async function answer(request: Request): Promise<Response> {
  return problem(elsewhere(request.headers) ?? nothingHere.error)
}

export const GET = answer
export const POST = answer
export const PUT = answer
export const PATCH = answer
export const DELETE = answer
