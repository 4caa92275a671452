import { expect, test, vi } from 'vitest'
import { installEndpoint } from '@/lib/provider/endpoint'
import { latestRuns, runById } from '@/lib/run/records'
import { reserveRun } from '@/lib/run/reserve'
import { onEveryDatabase } from '@/tests/support/databases'
import { content, owner, press, provider, reserved, stranger } from '@/tests/support/runs'

onEveryDatabase(() => {
  test('the same press, however often it arrives, is one run', async () => {
    const once = press()
    const answers = await Promise.all(Array.from({ length: 8 }, () => reserveRun(owner, content(), once)))
    const ids = answers.map(answer => (answer.ok ? answer.value.id : answer.error.message))
    expect(new Set(ids).size).toBe(1)
    expect((await latestRuns(owner)).runs).toHaveLength(1)
  })

  test('a press that comes back with another prompt is refused and nothing is written', async () => {
    const once = press()
    await reserveRun(owner, content(), once)
    const changed = await reserveRun(owner, content({ prompt: 'Something else' }), once)
    expect(changed).toMatchObject({ ok: false, error: { kind: 'conflict' } })
    expect((await latestRuns(owner)).runs).toHaveLength(1)
  })

  test('the same content from another page within ten seconds asks first, with the price', async () => {
    await reserved({}, { tab: 'tab-1' })
    const elsewhere = await reserveRun(owner, content(), press({ tab: 'tab-2' }))
    expect(elsewhere).toMatchObject({ ok: false, error: { kind: 'ask-first' } })
    if (!elsewhere.ok)
      expect(elsewhere.error.message).toMatch(/^You started this \d+ s ago\. Start it again, about \$0\.05\?$/)
    expect(await reserveRun(owner, content(), press({ tab: 'tab-2', isConfirmed: true }))).toMatchObject({ ok: true })
  })

  test('a later press on the same page, or after ten seconds on another, does not ask', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: 1_000_000 })
    await reserved({}, { tab: 'tab-1' })
    expect(await reserveRun(owner, content(), press({ tab: 'tab-1' }))).toMatchObject({ ok: true })
    vi.setSystemTime(1_000_000 + 10_001)
    expect(await reserveRun(owner, content(), press({ tab: 'tab-2' }))).toMatchObject({ ok: true })
    vi.useRealTimers()
  })

  test('runs started together get consecutive numbers', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, place) => reserved({ prompt: `Prompt ${place}` })))
    const newest = await latestRuns(owner)
    const older = await latestRuns(owner, newest.runs.at(-1)?.number ?? null)
    expect([...newest.runs, ...older.runs].map(run => run.number)).toEqual(Array.from({ length: 20 }, (_, k) => 20 - k))
    expect([newest.hasMore, older.hasMore]).toEqual([true, false])
  })

  test('a run keeps all it was made of', async () => {
    const id = await reserved()
    expect(await runById(owner, id)).toMatchObject({
      number: 1,
      state: 'queued',
      isSample: false,
      prompt: 'A photograph of a lighthouse.',
      segments: content().segments,
      settings: content().settings,
      estimate: { about: 52_720, atMost: 210_760 },
      images: [],
      parent: null,
    })
  })

  test('a sample books nothing', async () => {
    const id = await reserved({ provider: 'sample' })
    expect(await runById(owner, id)).toMatchObject({ isSample: true, estimate: null, actual: null })
  })

  test('another workspace sees none of it, and may use the same key', async () => {
    const once = press()
    const mine = await reserveRun(owner, content(), once)
    expect((await latestRuns(stranger)).runs).toEqual([])
    expect(mine.ok && (await runById(stranger, mine.value.id))).toBeNull()
    expect(await reserveRun(stranger, content({ prompt: 'Theirs' }), once)).toMatchObject({ ok: true })
  })

  test('a run made for an api whose key is gone says what it waits for', async () => {
    const id = await reserved()
    expect(await runById(owner, id)).toMatchObject({ waitsFor: null })
    installEndpoint({ id: 'sample', baseUrl: 'http://127.0.0.1:1/v1', key: null })
    expect(await runById(owner, id)).toMatchObject({ state: 'queued', waitsFor: provider })
    installEndpoint({ id: provider, baseUrl: provider, key: 'key' })
    expect(await runById(owner, id)).toMatchObject({ waitsFor: null })
  })
})
