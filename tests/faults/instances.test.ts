import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Migrator } from 'kysely/migration'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import * as mainJob from '@/lib/store/migrations/0001-main-job'
import * as paidCalls from '@/lib/store/migrations/0002-paid-calls'
import * as templates from '@/lib/store/migrations/0003-templates'
import { openPostgres } from '@/lib/store/postgres'
import { startBucket, type TestBucket } from '@/tests/support/bucket'
import { type Child, startChild } from '@/tests/support/faults/child'
import { ownDatabase } from '@/tests/support/faults/postgres-database'
import { pressed, pressOf } from '@/tests/support/faults/stage'
import { until } from '@/tests/support/faults/until'
import { successes } from '@/tests/support/provider/successes'
import { startTestProvider, type TestProvider } from '@/tests/support/provider/test-provider'

const cluster = inject('postgres')
/** INSTANCE_RUNS=1000 takes two minutes. */
const runsInAll = Number(process.env.INSTANCE_RUNS ?? 60)
const limitMs = 25_000 + runsInAll * 200

describe.skipIf(!cluster)('three servers on one database and one bucket', () => {
  let own: Awaited<ReturnType<typeof ownDatabase>>
  let db: ReturnType<typeof openPostgres>
  let bucket: TestBucket
  let api: TestProvider
  let folders: string[]
  let servers: Child[]

  const startOn = (dataDir: string, more: Record<string, string> = {}) =>
    startChild({
      dataDir,
      baseUrl: api.baseUrl,
      env: { DATABASE_URL: own.url, APP_SECRET: 'a secret of thirty-two characters', ...bucket.env, ...more },
    })
  const server = (place: number): Child => {
    const found = servers[place]
    if (!found) throw new Error(`there is no server ${place}`)
    return found
  }
  const rows = () => db.selectFrom('run').select(['id', 'state', 'prompt', 'instance']).execute()

  beforeAll(async () => {
    own = await ownDatabase(cluster?.url ?? '', null)
    db = openPostgres(own.url)
    const earlier = { '0001-main-job': mainJob, '0002-paid-calls': paidCalls, '0003-templates': templates }
    await new Migrator({ db, provider: { getMigrations: async () => earlier } }).migrateToLatest()
    ;[bucket, api] = await Promise.all([startBucket(), startTestProvider()])
    folders = await Promise.all([1, 2, 3].map(() => mkdtemp(join(tmpdir(), 'proofsheet-instance-'))))
    servers = await Promise.all(folders.map(folder => startOn(folder)))
  })
  afterAll(async () => {
    await Promise.all(servers.map(child => child.kill()))
    await Promise.all([db.destroy(), bucket.stop(), api.stop()])
    await own.drop()
    for (const folder of folders) await rm(folder, { recursive: true, force: true })
  })

  test('started together on an old schema, one migrates, the others wait, and all of them work', async () => {
    for (const child of servers) expect([await child.ask('unreadiness'), child.output()]).toEqual([null, ''])
    const names = await db.selectFrom('instance').select('id').execute()
    expect(names).toHaveLength(3)
    const starters = await db.selectFrom('template').select('slug').execute()
    expect(new Set(starters.map(({ slug }) => slug)).size).toBe(starters.length)
  })

  test(
    'every waiting run is sent once, also when one of them is killed and comes back',
    async () => {
      await server(0).ask('budget', 1_000_000_000)
      const presses = Array.from({ length: runsInAll }, (_, place) => pressOf(`run ${place}`))
      const queue = presses.entries()
      const pressOn = async () => {
        for (const [place, press] of queue) await pressed(server(place % 3), press)
      }
      await Promise.all(Array.from({ length: 20 }, pressOn))
      await until(
        async () => (api.posts.length > runsInAll / 3 ? true : null),
        limitMs,
        'a third of the runs to be sent',
      )
      await server(0).kill()
      servers[0] = await startOn(folders[0] ?? '')
      const isOver = async () =>
        (await rows()).every(({ state }) => state === 'succeeded' || state === 'unknown') ? true : null
      await until(isOver, limitMs, 'every run to rest')
      const attempts = await db.selectFrom('attempt').select(['run_id', 'id']).execute()
      expect([api.posts.length <= attempts.length, attempts.length]).toEqual([true, runsInAll])
      expect(new Set(api.posts.map(({ body }) => body.prompt)).size).toBe(api.posts.length)
      const ended = await rows()
      expect(new Set(ended.map(({ instance }) => instance)).size).toBeGreaterThan(1)
      const unknown = ended.filter(({ state }) => state === 'unknown')
      expect(unknown.length).toBeLessThanOrEqual(4)
      const images = await db.selectFrom('image').select('run_id').execute()
      expect(images).toHaveLength(runsInAll - unknown.length)
    },
    2 * limitMs,
  )

  test('while the bucket is away an answer stays received, and is filed when it is back', async () => {
    const port = Number(new URL(bucket.url).port)
    await bucket.stop()
    // Its picture is at an address that may be gone by the time the bucket is back.
    api.play(successes.url)
    const id = await pressed(server(1), pressOf('the bucket is away'))
    const stateOf = async () => (await rows()).find(run => run.id === id)?.state
    await expect.poll(stateOf, { timeout: 25_000 }).toBe('received')
    await expect
      .poll(async () => (await Promise.all(servers.map(child => child.ask('unreadiness')))).filter(Boolean), {
        timeout: 25_000,
      })
      .toEqual([expect.stringMatching(/^The bucket does not answer/)])
    bucket = await startBucket(port)
    await expect.poll(stateOf, { timeout: 25_000 }).toBe('succeeded')
    expect(api.posts.filter(({ body }) => body.prompt === 'the bucket is away')).toHaveLength(1)
    expect(api.downloads).toHaveLength(1)
  }, 90_000)
})
