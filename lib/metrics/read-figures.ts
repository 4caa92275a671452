import 'server-only'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { env } from '@/lib/env'
import { openStreams } from '@/lib/run/feed'
import { type RunState, runStates } from '@/lib/run/schema'
import { dayOf, monthStart } from '@/lib/spending/day'
import { database } from '@/lib/store/database'
import { isPostgres } from '@/lib/store/dialect'
import { storageProblem } from '@/lib/store/health'
import manifest from '@/package.json'
import { metrics } from './registry'

const microsPerDollar = 1_000_000

/** Brings the figures that are states up to date: three questions, each answered from an index or a short table. */
export async function readFigures(now = Date.now()): Promise<void> {
  const { streams, storageProblem: problem, logBytes, build } = metrics()
  streams.set(openStreams())
  problem.set(storageProblem() === null ? 0 : 1)
  logBytes.set(await logSize())
  const kind = isPostgres(database()) ? 'postgres' : 'sqlite'
  build.reset()
  build.set({ version: manifest.version, node: process.versions.node, database: kind }, 1)
  await Promise.all([readRuns(), readQueue(now), readSpending(now)])
}

const logSize = (): Promise<number> =>
  stat(join(env().dataDir, 'proofsheet.db-wal')).then(
    ({ size }) => size,
    () => 0,
  )

/** Of all workspaces: whoever watches a server watches all of it. */
async function readRuns(): Promise<void> {
  const { runs, queueDepth } = metrics()
  const rows = await database()
    .selectFrom('run')
    .select(({ fn }) => ['state', fn.countAll().as('count')])
    .groupBy('state')
    .execute()
  const counts = new Map(rows.map(({ state, count }) => [state, Number(count)]))
  for (const state of runStates) runs.set({ state }, counts.get(state) ?? 0)
  queueDepth.set(counts.get('queued' satisfies RunState) ?? 0)
}

async function readQueue(now: number): Promise<void> {
  const { oldest } = await database()
    .selectFrom('run')
    .select(({ fn }) => fn.min<number | null>('created_at').as('oldest'))
    .where('state', '=', 'queued' satisfies RunState)
    .executeTakeFirstOrThrow()
  metrics().queueAge.set(oldest === null ? 0 : Math.max(0, now - Number(oldest)) / 1000)
}

async function readSpending(now: number): Promise<void> {
  const today = dayOf(now)
  for (const [period, from] of Object.entries({ day: today, month: monthStart(today) })) {
    const sum = await database()
      .selectFrom('spend_day')
      .select(({ fn }) => [
        fn.sum<number | null>('spent').as('spent'),
        fn.sum<number | null>('reserved').as('reserved'),
      ])
      .where('day', '>=', from)
      .where('day', '<=', today)
      .executeTakeFirstOrThrow()
    metrics().spent.set({ period }, Number(sum.spent ?? 0) / microsPerDollar)
    metrics().reserved.set({ period }, Number(sum.reserved ?? 0) / microsPerDollar)
  }
}
