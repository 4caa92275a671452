import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { isUnderWay } from '@/lib/run/schema'
import { installDatabase } from '@/lib/store/database'
import { openSqlite } from '@/lib/store/sqlite'
import { makeToken } from '@/lib/token/make-token'
import { type AppServer, startApp } from '@/tests/support/app-server'
import { complaints } from '@/tests/support/faults/checkers'
import { factsOf } from '@/tests/support/faults/facts'
import { successes } from '@/tests/support/provider/successes'
import { startTestProvider, type TestProvider } from '@/tests/support/provider/test-provider'
import { owner } from '@/tests/support/runs'
import { type Caller, caller } from './caller'
import { figuresOf } from './figures-of'
import { type Reading, readingOf } from './gauge'
import { type Kind, mix, requestsPerSecond, streams } from './mix'
import { streamLags } from './stream-lag'

const readingEveryMs = 10_000
const providerMs = 1_000
const secret = 'metrics-of-the-steady-load'
const plenty = { day: 1_000_000_000_000, month: null }

export type SteadyLoad = { figures: [string, string][]; complaints: string[] }

/** So many minutes of the mix at a steady pace, then many streams at once; every press is accounted for at the end. */
export async function steadyLoad(minutes: number): Promise<SteadyLoad> {
  const api = await startTestProvider()
  api.playAlways(async call => {
    await wait(providerMs)
    await successes.base64(call)
  })
  const app = await startApp(
    {
      WISGATE_BASE_URL: api.baseUrl,
      WISGATE_API_KEY: 'key-of-the-steady-load',
      METRICS_TOKEN: secret,
      STREAMS_PER_PERSON: '500',
      LOG_LEVEL: 'warn',
    },
    2_000,
  )
  try {
    const random = xoroshiro128plus(1)
    const call = caller(app.url, await newToken(app), () => (random.next() >>> 0) / 2 ** 32)
    const { times, failures, readings } = await underLoad(call, minutes * 60_000)
    const lags = await streamLags(app.url, streams, call)
    await untilAtRest(app, api)
    await call.close()
    return {
      figures: figuresOf({ times, readings, lags, posts: api.posts.length }),
      complaints: wrong(app, api, call, failures),
    }
  } finally {
    await app.stop()
    await api.stop()
  }
}

/** Beside the running server, as a person would make one; and a budget that is no limit here. */
async function newToken({ dataDir }: AppServer): Promise<string> {
  const db = installDatabase(openSqlite(join(dataDir, 'proofsheet.db')))
  const budgets = { workspace_id: owner.workspaceId, name: 'budgets', value: JSON.stringify(plenty) }
  await db
    .insertInto('setting')
    .values({ ...budgets, changed_by: owner.id, changed_at: Date.now() })
    .execute()
  const request = { name: 'Steady load', mayRun: true, expiresInDays: null, budgets: { day: null, month: null } }
  const made = await makeToken(owner, request)
  await db.destroy()
  if (!made.ok) throw new Error(made.error.message)
  return made.value.text
}

/** Sends at the pace whether or not answers come: a server that falls behind must show it. */
async function underLoad(call: Caller, forMs: number) {
  const times: Record<Kind, number[]> = { read: [], picture: [], stream: [], press: [] }
  const failures: string[] = []
  const readings: Reading[] = []
  const underWay = new Set<Promise<void>>()
  const start = performance.now()
  for (let sent = 0; performance.now() - start < forMs; sent++) {
    const kind = kindOf(sent)
    const begun = performance.now()
    const one: Promise<void> = Promise.resolve(call[kind]())
      .then(() => void times[kind].push(performance.now() - begun))
      .catch(error => void failures.push(String(error)))
      .finally(() => underWay.delete(one))
    underWay.add(one)
    const sinceStart = performance.now() - start
    if (sinceStart >= readings.length * readingEveryMs)
      readings.push(readingOf(await call.metrics(secret), performance.now() - start))
    await wait(Math.max(0, ((sent + 1) * 1000) / requestsPerSecond - (performance.now() - start)))
  }
  await Promise.all(underWay)
  return { times, failures, readings }
}

/** Spread evenly over each hundred: 37 and 100 have no common divisor. */
function kindOf(sent: number): Kind {
  let place = (sent * 37) % 100
  for (const [kind, share] of Object.entries(mix)) {
    if (place < share) return kind as Kind
    place -= share
  }
  return 'read'
}

async function untilAtRest({ dataDir }: AppServer, api: TestProvider): Promise<void> {
  for (const end = Date.now() + 60_000; Date.now() < end; await wait(250))
    if (factsOf(dataDir, api).runs.every(({ state }) => !isUnderWay(state as never))) return
}

/** Runs of the seed have no bill; the rules are for those that were pressed here. */
function wrong({ dataDir, death }: AppServer, api: TestProvider, { presses }: Caller, failures: string[]): string[] {
  const { runs, bills } = factsOf(dataDir, api)
  const made = runs.filter(({ prompt }) => prompt.startsWith('steady '))
  const doubled = [...bills].filter(([, { posts }]) => posts !== 1).map(([prompt]) => `${prompt} was not sent once`)
  const lost = presses.filter(prompt => !made.some(run => run.prompt === prompt && run.state === 'succeeded'))
  return [
    ...(death ? [death] : []),
    ...failures.slice(0, 20),
    ...(made.length === presses.length ? [] : [`${presses.length} presses made ${made.length} runs`]),
    ...doubled,
    ...lost.map(prompt => `${prompt} did not succeed`),
    ...complaints(dataDir, api).filter(complaint => complaint.includes('steady ')),
  ]
}
