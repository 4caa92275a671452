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
import { beginSweep } from '@/lib/sweep/begin-sweep'
import { sweepView } from '@/lib/sweep/records'
import { rerunCells } from '@/lib/sweep/rerun-cells'
import { publishedTemplate } from '@/lib/template/records'
import { formWith } from '@/tests/support/form'
import { content, owner } from '@/tests/support/runs'
import { draft, field } from '@/tests/support/sweeps'
import { layAmbush } from './ambush'
import { giveUpRuns } from './give-up'
import { keepHistory } from './history'

type Press = { key: string; prompt: string; n?: number; size?: string }

/** Small pictures of every style and subject. */
type SweepPress = { key: string; styles: string[]; subjects: string[] }

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
  async sweep({ key, styles, subjects }: SweepPress) {
    const template = await publishedTemplate(owner, 'product-hero-shot')
    const small = { n: '1', quality: 'low', size: 'custom', customSize: '64x64' }
    const begun = await beginSweep(owner, {
      key,
      tab: '',
      isConfirmed: true,
      templateVersionId: template?.versionId ?? '',
      parentImageId: null,
      madeFromSweepId: null,
      form: { ...formWith({}), ...small },
      plan: draft([field('style', ...styles), field('subject', ...subjects)]),
    })
    wakeWorker()
    return begun
  },
  sweepShown: (id: string) => sweepView(owner, id),
  async rerun(press: Parameters<typeof rerunCells>[1]) {
    const rerun = await rerunCells(owner, press, currentEndpoint().id)
    wakeWorker()
    return rerun
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
if (!env().databaseUrl) {
  const history = new Database(join(env().dataDir, 'proofsheet.db'))
  keepHistory(history)
  history.close()
}
process.send?.({ id: 0, value: 'ready' } satisfies Answered)
