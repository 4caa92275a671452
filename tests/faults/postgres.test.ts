import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { installEndpoint } from '@/lib/provider/endpoint'
import { attemptRows } from '@/lib/run/attempt-records'
import { runById } from '@/lib/run/records'
import { reserveRun } from '@/lib/run/reserve'
import { startWorker, stopWorker, wakeWorker } from '@/lib/run/worker'
import { database, installDatabase } from '@/lib/store/database'
import { isDatabaseAway } from '@/lib/store/database-health'
import { spoolPath } from '@/lib/store/folders'
import { folderMismatch } from '@/lib/store/marker'
import { openPostgres } from '@/lib/store/postgres'
import type { Step } from '@/lib/store/step'
import { ownDatabase } from '@/tests/support/faults/postgres-database'
import { startWire, type Wire } from '@/tests/support/faults/wire'
import { held } from '@/tests/support/provider/interruptions'
import { startTestProvider, type TestProvider } from '@/tests/support/provider/test-provider'
import { content, owner, press } from '@/tests/support/runs'

const cluster = inject('postgres')
const settings = { ...content().settings, size: '64x64', quality: 'low' as const }

describe.skipIf(!cluster)('with a Postgres that fails', () => {
  let own: Awaited<ReturnType<typeof ownDatabase>>
  let wire: Wire
  let api: TestProvider

  beforeAll(async () => {
    own = await ownDatabase(cluster?.url ?? '', cluster?.migrated ?? '')
    wire = await startWire(own.url)
    installDatabase(openPostgres(wire.url))
    await folderMismatch(database())
  })
  afterAll(async () => {
    await database().destroy()
    await wire.stop()
    await own.drop()
  })
  beforeEach(async () => {
    api = await startTestProvider()
    startWorker(installEndpoint({ id: api.baseUrl, baseUrl: api.baseUrl, key: 'key' }), 2)
  })
  afterEach(async () => {
    listenTo(null)
    wire.mend()
    await stopWorker(0)
    await api.stop()
  })

  const listenTo = (listen: ((step: Step) => void) | null) =>
    Object.assign(globalThis, { [Symbol.for('proofsheet.step')]: listen ?? (() => {}) })
  const reserve = (prompt: string, key: string = randomUUID()) =>
    reserveRun(owner, content({ prompt, provider: api.baseUrl, settings }), press({ key, isConfirmed: true }))
  const rowsOf = (prompt: string) => database().selectFrom('run').select('id').where('prompt', '=', prompt).execute()

  async function pressed(prompt: string): Promise<string> {
    const run = await reserve(prompt)
    if (!run.ok) throw new Error(run.error.message)
    wakeWorker()
    return run.value.id
  }

  const hasSucceeded = (id: string) =>
    expect.poll(async () => (await runById(owner, id).catch(() => null))?.state, { timeout: 20_000 }).toBe('succeeded')

  async function isPaidOnce(id: string) {
    expect(await runById(owner, id)).toMatchObject({ charge: 'charged', reserved: 0, images: [{ position: 0 }] })
    expect(await attemptRows(id)).toHaveLength(1)
    expect(api.posts).toHaveLength(1)
  }

  test('a press whose commit nobody heard of is the same run when it comes again', async () => {
    const [prompt, key] = ['cut at the commit of the press', randomUUID()]
    const isCut = wire.cutNextCommit()
    await expect(reserve(prompt, key)).rejects.toThrow()
    await isCut
    expect(await rowsOf(prompt)).toHaveLength(1)
    const again = await reserve(prompt, key)
    expect(again.ok && (await rowsOf(prompt)).map(({ id }) => id)).toEqual([again.ok && again.value.id])
    wakeWorker()
    await hasSucceeded(again.ok ? again.value.id : '')
    await isPaidOnce(again.ok ? again.value.id : '')
  })

  test('a run none of whose commits anybody hears of is one request and one charge', async () => {
    // That a request may leave, that the answer is there, and what it brought and cost.
    const moments: Step[] = ['spool-opened', 'spool-renamed', 'filed']
    const cuts: Promise<void>[] = []
    listenTo(step => {
      if (step !== moments[cuts.length]) return
      cuts.push(wire.cutNextCommit())
    })
    const id = await pressed('nobody hears of it')
    await hasSucceeded(id)
    await isPaidOnce(id)
    expect(await Promise.all(cuts)).toHaveLength(moments.length)
  })

  test('an answer that comes while the database is away waits in the spool', async () => {
    const answer = held()
    api.play(answer.behaviour)
    const id = await pressed('the database goes away')
    await answer.arrived
    const [attempt] = await attemptRows(id)
    wire.cut()
    answer.release()
    await expect.poll(() => existsSync(spoolPath(attempt?.id ?? ''))).toBe(true)
    await expect.poll(() => isDatabaseAway(), { timeout: 5_000 }).toBe(true)
    await expect(reserve('pressed meanwhile')).rejects.toThrow()
    wire.mend()
    await hasSucceeded(id)
    await isPaidOnce(id)
    expect([isDatabaseAway(), await rowsOf('pressed meanwhile')]).toEqual([false, []])
  })
})
