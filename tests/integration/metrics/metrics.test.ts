import { sql } from 'kysely'
import { expect, test, vi } from 'vitest'
import { GET } from '@/app/metrics/route'
import { settleAttempt } from '@/lib/run/attempt-records'
import { keepBudgets } from '@/lib/settings/records'
import { database } from '@/lib/store/database'
import { newerSchema, schemaProblem } from '@/lib/store/schema-state'
import { onEveryDatabase } from '@/tests/support/databases'
import { owner, reserved, sending } from '@/tests/support/runs'

const token = vi.hoisted(() => {
  process.env.METRICS_TOKEN = 'a token that is long enough'.replaceAll(' ', '-')
  return process.env.METRICS_TOKEN
})

const ask = (authorization?: string): Promise<Response> =>
  GET(new Request('http://127.0.0.1/metrics', { headers: authorization ? { authorization } : {} }))

/** The figures by their name and labels. */
async function figures(): Promise<Record<string, number>> {
  const text = await (await ask(`Bearer ${token}`)).text()
  const lines = text.split('\n').filter(line => line !== '' && !line.startsWith('#'))
  return Object.fromEntries(lines.map(line => [line.slice(0, line.lastIndexOf(' ')), Number(line.split(' ').at(-1))]))
}

onEveryDatabase(dialect => {
  test.each([undefined, 'Bearer', 'Bearer another-token-of-some-length', `Basic ${token}`])(
    'are not there for who sends %s',
    async sent => {
      const answer = await ask(sent)
      expect([answer.status, await answer.text()]).toEqual([404, 'Not found.\n'])
    },
  )

  test('tell what waits, what was held back and how attempts end', async () => {
    await keepBudgets(owner, { day: null, month: null })
    const { run, attempt } = await sending()
    await reserved()
    await reserved()
    await database()
      .updateTable('run')
      .set({ created_at: Date.now() - 90_000 })
      .where('state', '=', 'queued')
      .execute()
    const before = await figures()
    expect(before).toMatchObject({
      'proofsheet_runs{state="queued"}': 2,
      'proofsheet_runs{state="sending"}': 1,
      'proofsheet_runs{state="succeeded"}': 0,
      proofsheet_queue_depth: 2,
      proofsheet_event_streams: 0,
      proofsheet_storage_problem: 0,
      'proofsheet_spent_dollars{period="day"}': 0,
    })
    expect(before.proofsheet_queue_oldest_seconds).toBeGreaterThan(89)
    expect(before['proofsheet_reserved_dollars{period="month"}']).toBeCloseTo(3 * ((run.estimate_at_most ?? 0) / 1e6))
    expect(before.process_resident_memory_bytes).toBeGreaterThan(1e6)
    expect(before).toHaveProperty('nodejs_eventloop_lag_p99_seconds')

    const ended = 'proofsheet_attempts_total{outcome="succeeded",class="none",charge="charged"}'
    const actual = { micros: 50_000, isEstimated: false }
    await settleAttempt(run, attempt, {
      state: 'succeeded',
      charge: 'charged',
      failure: null,
      usage: null,
      actual,
      images: [],
    })
    const after = await figures()
    expect(after).toMatchObject({
      'proofsheet_spent_dollars{period="day"}': 0.05,
      'proofsheet_runs{state="succeeded"}': 1,
    })
    expect((after[ended] ?? 0) - (before[ended] ?? 0)).toBe(1)
    const build = Object.keys(after).find(name => name.startsWith('proofsheet_build_info'))
    expect(build).toContain(`database="${dialect === 'sqlite' ? 'sqlite' : 'postgres'}"`)
  })

  test('a schema that another version made is told from ours', async () => {
    expect([await schemaProblem(database()), await newerSchema(database())]).toEqual([null, null])
    await sql`insert into kysely_migration (name, timestamp) values ('9999-later', '2030')`.execute(database())
    expect(await newerSchema(database())).toMatch(/^A newer Proofsheet has used this database \(9999-later\)/)
    expect(await schemaProblem(database())).toMatch(/^A newer Proofsheet/)
    await sql`delete from kysely_migration where name in ('9999-later', '0006-experiments')`.execute(database())
    expect(await schemaProblem(database())).toMatch(/older than this server/)
    await sql`insert into kysely_migration (name, timestamp) values ('0006-experiments', '2026')`.execute(database())
  })
})
