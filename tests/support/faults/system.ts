import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { vi } from 'vitest'
import { env } from '@/lib/env'
import { installEndpoint } from '@/lib/provider/endpoint'
import { cancelRun } from '@/lib/run/cancel'
import { recoverRuns } from '@/lib/run/recover'
import { reserveRun } from '@/lib/run/reserve'
import { startWorker, stopWorker, wakeWorker } from '@/lib/run/worker'
import { keepBudgets } from '@/lib/settings/records'
import { resolveRun } from '@/lib/spending/resolve'
import { database } from '@/lib/store/database'
import { testKey } from '@/tests/support/provider/exchange'
import { content, owner } from '@/tests/support/runs'
import { giveUpRuns } from './give-up'
import { type Puppet, startPuppet } from './puppet-provider'
import { openStore } from './store'

const settings = { ...content().settings, size: '64x64', quality: 'low' as const }

/** The real thing in this process: a worker on a SQLite file, and a provider that answers when it is told. */
export class System {
  private constructor(
    readonly puppet: Puppet,
    readonly atOnce: number,
  ) {}

  static async start(atOnce: number): Promise<System> {
    const puppet = await startPuppet()
    await openStore()
    const system = new System(puppet, atOnce)
    system.startWorker()
    return system
  }

  startWorker(): void {
    const { baseUrl } = this.puppet.api
    startWorker(installEndpoint({ id: baseUrl, baseUrl, key: testKey }), this.atOnce)
  }

  async press(prompt: string, key: string = randomUUID()) {
    const asked = content({ prompt, provider: this.puppet.api.baseUrl, settings })
    const reserved = await reserveRun(owner, asked, { key, tab: '', isConfirmed: true })
    wakeWorker()
    return { key, reserved }
  }

  async cancel(id: string) {
    const cancelled = await cancelRun(owner, { runId: id, mayBeCharged: true })
    wakeWorker()
    return cancelled
  }

  resolve(id: string, isCharged: boolean) {
    return resolveRun(owner, id, isCharged ? 'charged' : 'not-charged')
  }

  budget(day: number): Promise<void> {
    return keepBudgets(owner, { day, month: null })
  }

  /** As near to a kill as one process comes: requests are cut, and the next server finds what was committed. */
  async killAndRestart(): Promise<void> {
    await stopWorker(0)
    await recoverRuns()
    this.startWorker()
  }

  giveUp(): Promise<void> {
    return giveUpRuns()
  }

  jump(ms: number): void {
    vi.setSystemTime(Date.now() + ms)
    wakeWorker()
  }

  async stop(): Promise<void> {
    await stopWorker(0)
    await this.puppet.api.stop()
    await database().destroy()
    for (const name of ['proofsheet.db', 'proofsheet.db-wal', 'proofsheet.db-shm', 'spool', 'originals'])
      await rm(join(env().dataDir, name), { recursive: true, force: true })
  }
}
