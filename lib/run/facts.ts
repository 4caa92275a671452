import 'server-only'
import type { Principal } from '@/lib/access/principal'
import { env } from '@/lib/env'
import { generationBody } from '@/lib/provider/body'
import { providerFailure } from '@/lib/provider/schema'
import { snippet } from '@/lib/provider/snippets'
import { attemptsOf } from './records'
import type { RunView } from './schema'

/** One paid request as the run's page tells it. Times are ms since the epoch. */
export type AttemptFacts = {
  number: number
  state: string
  charge: string
  startedAt: number
  endedAt: number | null
  status: number | null
  detail: string | null
}

/** The exact request in three languages, with a variable where the key belongs. */
export type Snippets = { curl: string; typescript: string; python: string }

/** What the page of a run shows beyond the run itself. */
export async function runFacts(
  who: Principal,
  run: RunView,
): Promise<{ attempts: AttemptFacts[]; snippets: Snippets }> {
  const attempts = await attemptsOf(who, run.id)
  const request = { baseUrl: env().provider.baseUrl, body: generationBody(run.settings, run.prompt) }
  return {
    attempts: attempts.map(attempt => ({
      number: attempt.number,
      state: attempt.state,
      charge: attempt.charge,
      startedAt: attempt.started_at,
      endedAt: attempt.ended_at,
      status: attempt.status,
      detail: attempt.failure && providerFailure.parse(JSON.parse(attempt.failure)).detail,
    })),
    snippets: {
      curl: snippet('curl', request),
      typescript: snippet('typescript', request),
      python: snippet('python', request),
    },
  }
}
