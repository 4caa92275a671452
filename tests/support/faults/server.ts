// The whole server but for its routes, in a process of its own that may be killed, starved and misled. Orders come over
// the channel to the parent; each is answered once.
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { sql } from 'kysely'
import { env } from '@/lib/env'
import { currentEndpoint } from '@/lib/provider/endpoint'
import { readiness } from '@/lib/readiness'
import { cancelRun } from '@/lib/run/cancel'
import { queuePause } from '@/lib/run/pause'
import { runById } from '@/lib/run/records'
import { reserveRun } from '@/lib/run/reserve'
import { wakeWorker } from '@/lib/run/worker'
import { startServer } from '@/lib/server'
import { keepBudgets } from '@/lib/settings/records'
import { checkStorage } from '@/lib/store/check-storage'
import { database } from '@/lib/store/database'
import { content, owner } from '@/tests/support/runs'
import { layAmbush } from './ambush'
import { giveUpRuns } from './give-up'
import { keepHistory } from './history'

type Press = { key: string; prompt: string; n?: number; size?: string }

const realNow = Date.now
const unlimitedPages = 4_294_967_294

const orders = {
  async press({ key, prompt, n = 1, size = '64x64' }: Press) {
    const settings = { ...content().settings, n, size, quality: 'low' as const }
    const asked = content({ prompt, provider: currentEndpoint().id, settings })
    const reserved = await reserveRun(owner, asked, { key, tab: '', isConfirmed: true })
    wakeWorker()
    return reserved
  },
  async cancel(runId: string) {
    const cancelled = await cancelRun(owner, { runId, mayBeCharged: true })
    wakeWorker()
    return cancelled
  },
  run: (runId: string) => runById(owner, runId),
  ambush: layAmbush,
  /** The clock of the machine jumps; timers do not. */
  jump(ms: number) {
    Date.now = () => realNow() + ms
    wakeWorker()
  },
  giveUp: () => giveUpRuns(),
  /** Why the server is not ready; null when it is. */
  unreadiness: () => readiness(),
  /**
   * Answers when the worker has looked at the queue since it was asked: a look begins with the same check of the disk.
   * Two of them, because the worker may be in the middle of an earlier one.
   */
  async look() {
    for (let looks = 0; looks < 2; looks++) {
      wakeWorker()
      await checkStorage()
    }
  },
  pause: () => queuePause(owner.workspaceId),
  budget: (day: number) => keepBudgets(owner, { day, month: null }),
  /** Lets the database grow no further, or as it likes again: SQLite's own "disk is full". */
  async fillDatabase(isFull: boolean) {
    await sql`pragma max_page_count = ${sql.lit(isFull ? 1 : unlimitedPages)}`.execute(database())
  },
}
export type Orders = typeof orders
export type Order = { id: number; name: keyof Orders; argument: unknown }
export type Answered = { id: number; value: unknown } | { id: number; error: string }

async function obey({ id, name, argument }: Order): Promise<Answered> {
  try {
    // The parent is typed by `Orders`, so the argument is the one that this order takes.
    const carryOut = orders[name] as (argument: unknown) => unknown
    return { id, value: (await carryOut(argument)) ?? null }
  } catch (error) {
    return { id, error: String(error) }
  }
}

// A test that is stopped half-way leaves nothing behind.
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'))
process.on('message', (order: Order) => void obey(order).then(answer => process.send?.(answer)))

if (process.env.AMBUSH) layAmbush(JSON.parse(process.env.AMBUSH))
await startServer()
const history = new Database(join(env().dataDir, 'proofsheet.db'))
keepHistory(history)
history.close()
process.send?.({ id: 0, value: 'ready' } satisfies Answered)
