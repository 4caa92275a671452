import 'server-only'
import { z } from 'zod'
import { makerOf } from '@/lib/access/names'
import type { Principal } from '@/lib/access/principal'
import { env } from '@/lib/env'
import { type GenerationBody, generationBody, optionalFields } from '@/lib/provider/body'
import { type Charge, charge, storedFailure } from '@/lib/provider/schema'
import { type SnippetLanguage, snippet } from '@/lib/provider/snippets'
import { bodyOf } from './body-of'
import { attemptsOf, runRow } from './records'
import { type AttemptState, attemptStates, type RunView } from './schema'

const attemptState = z.enum(attemptStates)

/** One paid request as the run's page tells it. Times are ms since the epoch. */
export type AttemptFacts = {
  number: number
  state: AttemptState
  charge: Charge
  startedAt: number
  endedAt: number | null
  status: number | null
  detail: string | null
}

/**
 * What the page of a run shows beyond the run itself. `notSent`: request fields left out because the provider refuses
 * them; `madeBy`: null where one person is alone.
 */
export async function runFacts(
  who: Principal,
  run: RunView,
): Promise<{
  attempts: AttemptFacts[]
  snippets: Record<SnippetLanguage, string>
  notSent: string[]
  madeBy: string | null
}> {
  const attempts = await attemptsOf(who, run.id)
  // The request that made the pictures: without what the provider refuses.
  const newest = attempts.at(-1)
  const body: GenerationBody = newest ? JSON.parse(newest.body) : bodyOf(run, [])
  const asked = generationBody(run.settings, run.prompt)
  const request = { baseUrl: env().provider.baseUrl, body }
  return {
    madeBy: await runMaker(who, run.id),
    notSent: optionalFields.filter(field => field in asked && !(field in body)),
    attempts: attempts.map(attempt => ({
      number: attempt.number,
      state: attemptState.parse(attempt.state),
      charge: charge.parse(attempt.charge),
      startedAt: attempt.started_at,
      endedAt: attempt.ended_at,
      status: attempt.status,
      detail: storedFailure(attempt.failure)?.detail ?? null,
    })),
    snippets: {
      curl: snippet('curl', request),
      typescript: snippet('typescript', request),
      python: snippet('python', request),
    },
  }
}

async function runMaker(who: Principal, id: string): Promise<string | null> {
  const row = await runRow(who, id)
  return row && makerOf(who, row.created_by)
}
