import { expect, test, vi } from 'vitest'
import { setStars } from '@/lib/gallery/change-images'
import { imageFile, imageRunId } from '@/lib/image/records'
import type { ProviderFailure } from '@/lib/provider/schema'
import {
  attemptRows,
  beginAttempt,
  markReceived,
  type Outcome,
  requeueRun,
  settleAttempt,
} from '@/lib/run/attempt-records'
import { cancelRun } from '@/lib/run/cancel'
import { claimRun, leaseMs, silentRuns } from '@/lib/run/queue'
import { changedRuns, latestChange, runById, variationsOf } from '@/lib/run/records'
import { newId } from '@/lib/store/id'
import { onEveryDatabase } from '@/tests/support/databases'
import { body, owner, provider, reserved, sending, stranger } from '@/tests/support/runs'

const outcome: Outcome = {
  state: 'succeeded',
  charge: 'charged',
  failure: null,
  usage: { inputTokens: 8, outputTokens: 1756 },
  actual: { micros: 52_720, isEstimated: false },
  images: [
    {
      position: 0,
      sha256: 'a'.repeat(64),
      type: 'image/png',
      width: 1024,
      height: 1024,
      bytes: 3,
      revised_prompt: null,
    },
  ],
}

const throttled: ProviderFailure = {
  class: 'rate-limited',
  charge: 'none',
  field: null,
  categories: [],
  retryAfterMs: 2000,
  retries: 5,
  dropField: null,
  status: 429,
  detail: 'Slow down.',
}

onEveryDatabase(() => {
  test('the oldest waiting run is claimed first', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: 2_000_000 })
    const first = await reserved({ prompt: 'First' })
    vi.setSystemTime(1_000_000)
    const older = await reserved({ prompt: 'Older, written down by a clock that was set back' })
    vi.setSystemTime(3_000_000)
    expect([(await claimRun({ provider }))?.id, (await claimRun({ provider }))?.id]).toEqual([older, first])
    vi.useRealTimers()
  })

  test('each waiting run is claimed once, however many ask', async () => {
    const ids: string[] = []
    for (let place = 0; place < 5; place++) ids.push(await reserved({ prompt: `Prompt ${place}` }))
    const claims = await Promise.all(Array.from({ length: 12 }, () => claimRun({ provider })))
    const claimed = claims.flatMap(run => run?.id ?? [])
    expect(claimed.toSorted()).toEqual(ids.toSorted())
    expect(await claimRun({ provider })).toBeNull()
  })

  test('a run is only ever claimed for the provider it was made for', async () => {
    await reserved({ provider: 'sample' })
    expect(await claimRun({ provider })).toBeNull()
  })

  test('a claim that fell silent is taken over, and the old owner may send nothing', async () => {
    await reserved()
    const first = await claimRun({ provider })
    const second = await claimRun({ provider, now: Date.now() + leaseMs + 1 })
    expect(second?.id).toBe(first?.id)
    expect(first && (await beginAttempt(first, { id: newId(), number: 1, body }))).toBeNull()
    expect(second && (await beginAttempt(second, { id: newId(), number: 1, body }))).toMatchObject({
      state: 'sending',
      charge: 'perhaps',
    })
  })

  test('a run whose request has left is never claimed again', async () => {
    await sending()
    expect(await claimRun({ provider, now: Date.now() + 10 * leaseMs })).toBeNull()
  })

  test('a request whose owner fell silent is noticed, unless it is carried out here', async () => {
    const { id } = await sending()
    const later = Date.now() + leaseMs + 1
    expect(await silentRuns(provider, [])).toEqual([])
    expect(await silentRuns(provider, [id], later)).toEqual([])
    expect(await silentRuns(provider, [], later)).toMatchObject([{ id }])
  })

  test('an answer that arrived is filed even when the provider is no longer the one in use', async () => {
    const { attempt } = await sending()
    await markReceived(attempt)
    expect(await claimRun({ provider: 'https://another.example/v1', now: Date.now() + leaseMs + 1 })).toMatchObject({
      provider,
    })
  })

  test('an answer that arrived is taken up again as received', async () => {
    const { attempt } = await sending()
    await markReceived(attempt)
    expect(await claimRun({ provider, now: Date.now() + leaseMs + 1 })).toMatchObject({ state: 'received' })
  })

  test('a run that cost nothing waits for its time before it is claimed again', async () => {
    const { run, attempt } = await sending()
    const later = Date.now() + 2000
    await requeueRun(run, attempt, throttled, { notBefore: later, pause: null })
    expect(await claimRun({ provider, now: later - 1 })).toBeNull()
    expect(await claimRun({ provider, now: later })).toMatchObject({ id: run.id })
    expect(await attemptRows(run.id)).toMatchObject([{ state: 'failed', charge: 'none', status: 429 }])
  })

  test('a run that a person cancelled and that cost nothing was cancelled, whatever else befell it', async () => {
    const { id, run, attempt } = await sending()
    await cancelRun(owner, { runId: id, mayBeCharged: true })
    await settleAttempt(run, attempt, { ...outcome, state: 'failed', charge: 'none', failure: throttled, images: [] })
    expect(await runById(owner, id)).toMatchObject({ state: 'cancelled', charge: 'none', reserved: 0 })
  })

  test('a run that was given up is not put back into the queue by a failure that comes late', async () => {
    const { id, run, attempt } = await sending()
    const gone = { ...throttled, class: 'interrupted', charge: 'perhaps', retries: 0 } as const
    await settleAttempt(run, attempt, { ...outcome, state: 'unknown', charge: 'perhaps', failure: gone, images: [] })
    await requeueRun(run, attempt, throttled, { notBefore: 0, pause: null })
    expect(await runById(owner, id)).toMatchObject({ state: 'unknown', reserved: 210_760 })
  })

  test('pictures, state and cost appear together, and filing the same answer twice adds nothing', async () => {
    const { id, run, attempt } = await sending()
    await markReceived(attempt)
    await settleAttempt(run, attempt, outcome)
    await settleAttempt(run, attempt, outcome)
    await settleAttempt(run, attempt, { ...outcome, state: 'needs-attention', images: [], actual: null })
    expect(await runById(owner, id)).toMatchObject({
      state: 'succeeded',
      actual: { micros: 52_720, isEstimated: false },
      images: [{ position: 0, width: 1024, height: 1024, type: 'image/png', isStarred: false }],
    })
    expect(await attemptRows(id)).toMatchObject([{ state: 'succeeded', charge: 'charged' }])
  })

  test('every change is seen once and in order by someone who follows', async () => {
    const start = await latestChange(owner)
    const { id, run, attempt } = await sending()
    const begun = await changedRuns('main', start)
    await settleAttempt(run, attempt, outcome)
    const ended = await changedRuns('main', begun.cursor)
    expect(begun.runs).toMatchObject([{ id, state: 'sending' }])
    expect(ended.runs).toMatchObject([{ id, state: 'succeeded' }])
    expect((await changedRuns('main', ended.cursor)).runs).toEqual([])
    expect((await changedRuns('another', 0)).runs).toEqual([])
  })

  test('a star is a change of its run, for its own workspace only', async () => {
    const { id, run, attempt } = await sending()
    await settleAttempt(run, attempt, outcome)
    const image = (await runById(owner, id))?.images[0]?.id ?? ''
    const before = await latestChange(owner)
    expect(await setStars(stranger, [image], true)).toEqual([])
    expect([await imageFile(stranger, image), await imageRunId(stranger, image)]).toEqual([null, null])
    expect([await imageFile(owner, image), await imageRunId(owner, image)]).toMatchObject([{ type: 'image/png' }, id])
    expect(await setStars(owner, [image], true)).toEqual([image])
    expect((await changedRuns('main', before)).runs[0]?.images[0]?.isStarred).toBe(true)
  })

  test('a variation knows its parent, and the parent its variations', async () => {
    const { id, run, attempt } = await sending()
    await settleAttempt(run, attempt, outcome)
    const parentImageId = (await runById(owner, id))?.images[0]?.id ?? ''
    const variation = await reserved({ parentImageId, prompt: 'The same at night.' })
    expect(await runById(owner, variation)).toMatchObject({
      parent: { imageId: parentImageId, runId: id, runNumber: 1 },
    })
    expect((await variationsOf(owner, id)).map(one => one.id)).toEqual([variation])
  })
})
