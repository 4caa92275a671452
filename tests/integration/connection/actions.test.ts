import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { connectionFacts, learnRefusedField, pauseConnection } from '@/lib/connection/records'
import { installEndpoint } from '@/lib/provider/endpoint'
import { latestRuns } from '@/lib/run/records'
import { keepPrices } from '@/lib/settings/records'
import { database } from '@/lib/store/database'
import { seedStarters } from '@/lib/template/starter-records'
import { begin, fromOurPage, withPassword } from '@/tests/integration/access/request'
import { onEveryDatabase } from '@/tests/support/databases'
import { endpointOf } from '@/tests/support/provider/exchange'
import { startTestProvider, type TestProvider } from '@/tests/support/provider/test-provider'
import { owner } from '@/tests/support/runs'

const actions = () => import('@/lib/connection/actions')
const key = 'a press of its own'
let provider: TestProvider

beforeAll(async () => {
  provider = await startTestProvider()
})
afterAll(() => provider.stop())

onEveryDatabase(() => {
  beforeEach(async () => {
    begin()
    // Works only inside a running server; nothing here waits for the worker.
    vi.doMock('next/server', () => ({ after: vi.fn() }))
    provider.checks.reset()
    installEndpoint(endpointOf(provider.baseUrl))
    await seedStarters(owner.workspaceId)
  })

  test('a check keeps the balance it was told, and an older one where it was told none', async () => {
    const { checkConnection } = await actions()
    expect(await checkConnection(null)).toMatchObject({ ok: true, value: { isAccepted: true } })
    const { balance } = await connectionFacts(provider.baseUrl)
    expect(balance).toMatchObject({ amount: 12.34, currency: 'USD' })
    provider.checks.answerCheck('balance', response => response.writeHead(500).end())
    expect(await checkConnection(null)).toMatchObject({ ok: true })
    expect((await connectionFacts(provider.baseUrl)).balance).toEqual(balance)
  })

  test('without a key there is nothing to check, and nothing is asked', async () => {
    installEndpoint({ id: 'sample', baseUrl: provider.baseUrl, key: null })
    const { checkConnection } = await actions()
    expect(await checkConnection(null)).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('Set WISGATE_API_KEY') },
    })
    expect(provider.checks.asked).toEqual([])
  })

  test('a test picture is the cheapest run there is, once however often it is pressed', async () => {
    const { sendTestPicture } = await actions()
    const [first, second] = [await sendTestPicture({ key }), await sendTestPicture({ key })]
    expect(first).toEqual(second)
    const { runs } = await latestRuns(owner)
    expect(runs).toHaveLength(1)
    expect(runs[0]).toMatchObject({
      settings: { model: 'gpt-image-2', n: 1, size: '1024x1024', quality: 'low' },
      template: { slug: 'free-prompt' },
      prompt: expect.stringContaining('lighthouse'),
      reserved: 5_975,
    })
  })

  test('a test picture costs what the question said', async () => {
    const { testPicturePrice } = await import('@/lib/connection/test-picture')
    expect(await testPicturePrice(owner)).toEqual({ about: 5_975, atMost: 5_975 })
    await keepPrices(owner, { models: {} })
    expect(await testPicturePrice(owner)).toBeNull()
    const { sendTestPicture } = await actions()
    expect(await sendTestPicture({ key })).toMatchObject({ ok: false, error: { kind: 'no-price' } })
  })

  test('Continue lifts the pause of this provider', async () => {
    const pause = { reason: 'unauthorised', since: Date.now(), until: null, detail: '' } as const
    await pauseConnection(database(), provider.baseUrl, pause)
    const { resumeQueue } = await actions()
    expect(await resumeQueue(null)).toEqual({ ok: true, value: null })
    expect((await connectionFacts(provider.baseUrl)).pause).toBeNull()
  })

  test('a refused field is sent again, the others stay left out', async () => {
    await learnRefusedField(database(), provider.baseUrl, 'quality')
    await learnRefusedField(database(), provider.baseUrl, 'background')
    const { sendFieldAgain } = await actions()
    expect(await sendFieldAgain({ field: 'quality' })).toEqual({ ok: true, value: null })
    expect((await connectionFacts(provider.baseUrl)).refusedFields).toEqual(['background'])
    expect(await sendFieldAgain({ field: 'prompt' })).toMatchObject({ ok: false, error: { kind: 'invalid' } })
  })

  test('without a session nothing is asked, sent or lifted', async () => {
    begin(fromOurPage, withPassword)
    vi.doMock('next/server', () => ({ after: vi.fn() }))
    const { checkConnection, sendTestPicture, resumeQueue, sendFieldAgain } = await actions()
    for (const answer of [
      await checkConnection(null),
      await sendTestPicture({ key }),
      await resumeQueue(null),
      await sendFieldAgain({ field: 'quality' }),
    ])
      expect(answer).toMatchObject({ ok: false, error: { kind: 'forbidden' } })
    expect(provider.checks.asked).toEqual([])
    expect((await latestRuns(owner)).runs).toEqual([])
  })
})
