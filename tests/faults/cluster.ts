// npm run cluster: two servers behind nginx, on one Postgres and one bucket. So many runs are pressed while one server
// is killed and comes back and the database starts anew; three streams are followed, and three browsers look on.
// `-- 50` presses fewer.
import { createHash, randomBytes } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { Browser, Page } from 'playwright'
import { Agent } from 'undici'
import { isUnderWay, type RunState, runStates } from '@/lib/run/schema'
import { keepBudgets } from '@/lib/settings/records'
import { Bucket } from '@/lib/store/bucket'
import type { Tables } from '@/lib/store/tables'
import { recordedPress } from '@/tests/bench/recorded-press'
import { withBrowser } from '@/tests/bench/stage'
import { type Cluster, onCluster } from '@/tests/support/faults/cluster'
import { followStream } from '@/tests/support/faults/followed-stream'
import { notShown, openPages } from '@/tests/support/faults/open-pages'
import { until } from '@/tests/support/faults/until'
import { owner } from '@/tests/support/runs'

const runsInAll = Number(process.argv[2] ?? 200)
/** The whole takes two minutes, so that both faults fall into it. */
const betweenPressesMs = 560
const awayMs = 3_000
const small = { n: '1', quality: 'low', size: 'custom', customSize: '64x64' }

/** Every press comes again with its key until it is answered, as a page does it. */
async function pressAll(browser: Browser, cluster: Cluster): Promise<void> {
  const page = await browser.newPage()
  await page.goto(cluster.url)
  const agent = new Agent({ bodyTimeout: 10_000, headersTimeout: 10_000 })
  const press = await recordedPress(page, agent)
  await page.close()
  const sent: Promise<void>[] = []
  const faults: Promise<void>[] = []
  for (let place = 1; place < runsInAll; place++) {
    const [values, key] = [{ prompt: `run ${place}`, subject: `run ${place}` }, randomBytes(16).toString('hex')]
    sent.push(insist(() => press({ ...small, values }, key)))
    if (place === Math.floor(runsInAll / 3)) faults.push(cluster.killAndRestart(awayMs))
    if (place === Math.floor((2 * runsInAll) / 3)) faults.push(cluster.restartPostgres())
    await wait(betweenPressesMs)
  }
  await Promise.all([...sent, ...faults])
  await agent.close()
}

async function insist(press: () => Promise<void>): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      return await press()
    } catch (error) {
      if (tries === 60) throw error
      await wait(1_000)
    }
  }
}

function stateOf(text: string): RunState {
  return runStates.find(state => state === text) ?? 'queued'
}

type Row = [what: string, value: string | number, isGood?: boolean]

async function figures(
  { api, bucket, db }: Cluster,
  ended: Tables['run'][],
  streams: ReturnType<typeof followStream>[],
  seconds: number,
): Promise<Row[]> {
  const attempts = await db.selectFrom('attempt').select(['run_id']).execute()
  const images = await db.selectFrom('image').select(['sha256']).execute()
  const spent = await db.selectFrom('ledger').select(['run_id', 'spent']).execute()
  const unknown = ended.filter(({ state }) => state === 'unknown')
  const postsOf = (prompt: string) => api.posts.filter(({ body }) => body.prompt === prompt).length
  const doubled = ended.filter(run => postsOf(run.prompt) > attempts.filter(({ run_id }) => run_id === run.id).length)
  const damaged = await damagedIn(bucket, new Set(images.map(({ sha256 }) => sha256)))
  const expected = sum(ended.filter(({ state }) => state === 'succeeded').map(run => JSON.parse(run.settings).n))
  const known = sum(spent.map(entry => entry.spent))
  const unbooked = sum(api.ledger.map(({ micros }) => micros)) - known
  const missed = streams.map(stream => ended.filter(({ id }) => !stream.ended.has(id)).length)
  return [
    ['runs pressed', ended.length, ended.length === runsInAll],
    ['succeeded', ended.filter(({ state }) => state === 'succeeded').length],
    ['unknown: under way when a server was killed', unknown.length, unknown.length <= 8],
    ['in any other state', ended.length - unknown.length - ended.filter(({ state }) => state === 'succeeded').length],
    ['POSTs at the provider', api.posts.length, api.posts.length <= attempts.length],
    ['attempts', attempts.length],
    ['runs with more POSTs than attempts', doubled.length, doubled.length === 0],
    ['pictures', images.length, images.length === expected],
    ['originals that the bucket does not have as they were', damaged, damaged === 0],
    [
      'charged and not booked (held back as unknown), $',
      unbooked / 1e6,
      unbooked >= 0 && (unbooked === 0 || unknown.length > 0),
    ],
    ['servers that carried runs out', new Set(ended.map(({ instance }) => instance)).size],
    ['connections of the three streams', streams.map(stream => stream.connections).join(', ')],
    ['runs that a stream did not show to their end', missed.join(', '), missed.every(count => count === 0)],
    ['seconds', Math.round(seconds)],
  ]
}

const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0)

async function damagedIn(bucket: Cluster['bucket'], hashes: Set<string>): Promise<number> {
  const store = new Bucket({
    endpoint: bucket.url,
    name: bucket.env.S3_BUCKET ?? '',
    region: bucket.env.S3_REGION ?? '',
    accessKeyId: bucket.env.S3_ACCESS_KEY_ID ?? '',
    secretAccessKey: bucket.env.S3_SECRET_ACCESS_KEY ?? '',
  })
  let damaged = 0
  for (const sha256 of hashes) {
    const got = await store.get(`originals/${sha256.slice(0, 2)}/${sha256}`)
    const hash = createHash('sha256')
    for await (const chunk of got?.body ?? []) hash.update(chunk)
    if (hash.digest('hex') !== sha256) damaged++
  }
  return damaged
}

const lastOnes = 20

/** Of the last pictures, how many each page does not show in the end. */
function unseen(pages: Page[], ended: Tables['run'][]): Promise<number[]> {
  const pictured = ended.filter(({ state }) => state === 'succeeded').sort((a, b) => b.number - a.number)
  const prompts = pictured.slice(0, lastOnes).map(({ prompt }) => prompt)
  return Promise.all(pages.map(page => notShown(page, prompts)))
}

const rows = await onCluster(cluster =>
  withBrowser(async browser => {
    const startedAt = performance.now()
    await keepBudgets(owner, { day: 1_000_000_000, month: null })
    const streams = [1, 2, 3].map(() => followStream(cluster.url))
    const pages = await openPages(browser, cluster.url, 3)
    await pressAll(browser, cluster)
    const runs = () => cluster.db.selectFrom('run').selectAll().execute()
    const isOver = async () => ((await runs()).some(run => isUnderWay(stateOf(run.state))) ? null : true)
    await until(isOver, 180_000, 'every run to rest')
    const ended = await runs()
    const haveSeen = async () => (streams.every(stream => ended.every(({ id }) => stream.ended.has(id))) ? true : null)
    await until(haveSeen, 20_000, 'every stream to have shown every run').catch(() => null)
    const missing = await unseen(pages, ended)
    for (const stream of streams) stream.stop()
    const seconds = (performance.now() - startedAt) / 1000
    const looked: Row = [
      `of the last ${lastOnes} pictures, missing in three open browsers`,
      missing.join(', '),
      missing.every(count => count === 0),
    ]
    return [...(await figures(cluster, ended, streams, seconds)), looked]
  }),
)
for (const [what, value] of rows) console.log(`${what.padEnd(56)}${value}`)
const isRight = rows.every(([, , isGood]) => isGood !== false)
console.log(isRight ? 'Nothing was lost, and nothing was sent twice.' : 'Something is wrong: see above.')
process.exit(isRight ? 0 : 1)
