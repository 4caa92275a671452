import { expect, test } from 'vitest'
import { failureOf } from '@/lib/provider/failure'
import { beginAttempt, markReceived, requeueRun } from '@/lib/run/attempt-records'
import { cancelRun } from '@/lib/run/cancel'
import { cancelledAmong, claimRun } from '@/lib/run/queue'
import { runById } from '@/lib/run/records'
import { newId } from '@/lib/store/id'
import { onEveryDatabase } from '@/tests/support/databases'
import { body, owner, provider, reserved, sending, stranger } from '@/tests/support/runs'

onEveryDatabase(() => {
  test('a waiting run is cancelled at once, for free, and never sent', async () => {
    const id = await reserved()
    expect(await cancelRun(owner, { runId: id, mayBeCharged: true })).toEqual({ ok: true, value: 'cancelled' })
    expect(await runById(owner, id)).toMatchObject({ state: 'cancelled', reserved: 0, charge: 'none' })
    expect(await claimRun({ provider })).toBeNull()
  })

  test('a run that was claimed but not sent is cancelled before its request leaves', async () => {
    const id = await reserved()
    const run = await claimRun({ provider })
    await cancelRun(owner, { runId: id, mayBeCharged: true })
    expect(run && (await beginAttempt(run, { id: newId(), number: 1, body }))).toBeNull()
    expect(await runById(owner, id)).toMatchObject({ state: 'cancelled', reserved: 0 })
  })

  test('a request that has left is not called back: its owner is told, and the money stays held back', async () => {
    const { id } = await sending()
    expect(await cancelRun(owner, { runId: id, mayBeCharged: true })).toEqual({ ok: true, value: 'stopping' })
    expect(await cancelledAmong([id, 'another'])).toEqual([id])
    expect(await runById(owner, id)).toMatchObject({ state: 'sending', isCancelAsked: true, reserved: 210_760 })
  })

  test('a press that crossed its request is asked again, because cancelling is no longer free', async () => {
    const { id } = await sending()
    expect(await cancelRun(owner, { runId: id, mayBeCharged: false })).toMatchObject({ error: { kind: 'ask-first' } })
    expect(await cancelledAmong([id])).toEqual([])
  })

  test('a cancelled run that turns out not to have been sent ends there instead of waiting for another try', async () => {
    const { id, run, attempt } = await sending()
    await cancelRun(owner, { runId: id, mayBeCharged: true })
    const busy = failureOf({ class: 'rate-limited', charge: 'none', retries: 5, retryAfterMs: 2000 })
    await requeueRun(run, attempt, busy, { notBefore: Date.now() + 2000, pause: null })
    expect(await runById(owner, id)).toMatchObject({ state: 'cancelled', reserved: 0 })
  })

  test('pictures that have arrived are not cancelled', async () => {
    const { id, attempt } = await sending()
    await cancelRun(owner, { runId: id, mayBeCharged: true })
    await markReceived(attempt)
    expect(await cancelledAmong([id])).toEqual([])
    expect(await cancelRun(owner, { runId: id, mayBeCharged: true })).toMatchObject({
      error: { message: 'Its pictures have already arrived.' },
    })
  })

  test('what has ended, and what belongs to others, cannot be cancelled', async () => {
    const id = await reserved()
    expect(await cancelRun(stranger, { runId: id, mayBeCharged: true })).toMatchObject({ error: { kind: 'not-found' } })
    await cancelRun(owner, { runId: id, mayBeCharged: true })
    expect(await cancelRun(owner, { runId: id, mayBeCharged: true })).toMatchObject({
      error: { message: 'This run has already ended.' },
    })
  })
})
