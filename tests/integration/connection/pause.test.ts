import { expect, test, vi } from 'vitest'
import {
  connectionFacts,
  forgetRefusedField,
  forgetRefusedKey,
  learnAnswer,
  learnRefusedField,
  pauseConnection,
  resumeConnection,
} from '@/lib/connection/records'
import type { Pause } from '@/lib/connection/schema'
import { database } from '@/lib/store/database'
import { onEveryDatabase } from '@/tests/support/databases'

const provider = 'https://images.example/v1'
const busy = (since: number, until: number | null): Pause => ({ reason: 'rate-limited', since, until, detail: 'Slow.' })
const refusedKey: Pause = { reason: 'unauthorised', since: Date.now(), until: null, detail: 'Wrong key.' }
const pauseNow = async () => (await connectionFacts(provider)).pause

onEveryDatabase(() => {
  test('a provider that was never asked takes requests', async () => {
    expect(await connectionFacts(provider)).toEqual({
      pause: null,
      throttles: 0,
      throttledAt: null,
      refusedFields: [],
      answerForm: null,
      several: null,
      answeredAt: null,
      balance: null,
    })
  })

  test('a pause ends by itself at its time, and the longest of several holds', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: 1_000_000 })
    await pauseConnection(database(), provider, busy(1_000_000, 1_005_000))
    await pauseConnection(database(), provider, busy(1_000_100, 1_002_000))
    expect(await pauseNow()).toMatchObject({ until: 1_005_000 })
    expect((await connectionFacts(provider)).throttles).toBe(1)
    vi.setSystemTime(1_005_001)
    expect(await pauseNow()).toBeNull()
    await pauseConnection(database(), provider, busy(1_006_000, 1_008_000))
    expect((await connectionFacts(provider)).throttles).toBe(2)
    vi.useRealTimers()
  })

  test('a clock that was set back does not keep a pause for hours', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: 10_000_000 })
    await pauseConnection(database(), provider, busy(10_000_000, 10_005_000))
    vi.setSystemTime(10_000_000 - 3_600_000)
    expect(await pauseNow()).toBeNull()
    vi.useRealTimers()
  })

  test('a refused key stays a reason until somebody goes on, or the server starts anew', async () => {
    await pauseConnection(database(), provider, refusedKey)
    await pauseConnection(database(), provider, busy(Date.now(), Date.now() + 1000))
    expect(await pauseNow()).toMatchObject({ reason: 'unauthorised', until: null })
    await forgetRefusedKey(provider)
    expect(await pauseNow()).toBeNull()
    await pauseConnection(database(), provider, { ...refusedKey, reason: 'out-of-credit' })
    await forgetRefusedKey(provider)
    expect(await pauseNow()).toMatchObject({ reason: 'out-of-credit' })
    await resumeConnection(provider)
    expect(await pauseNow()).toBeNull()
  })

  test('a field that was refused is remembered once, until it is to be tried again', async () => {
    await learnRefusedField(database(), provider, 'quality')
    await learnRefusedField(database(), provider, 'quality')
    await learnRefusedField(database(), provider, 'background')
    await learnRefusedField(database(), provider, 'prompt')
    expect((await connectionFacts(provider)).refusedFields).toEqual(['quality', 'background'])
    await forgetRefusedField(provider, 'quality')
    expect((await connectionFacts(provider)).refusedFields).toEqual(['background'])
    expect((await connectionFacts('https://another.example/v1')).refusedFields).toEqual([])
  })

  test('an accepted request brings back full speed and teaches how answers come', async () => {
    await pauseConnection(database(), provider, busy(0, 1))
    await learnAnswer(database(), provider, { form: 'url', asked: 4, delivered: 1 })
    await learnAnswer(database(), provider, { form: 'base64', asked: 1, delivered: 1 })
    expect((await connectionFacts(provider)).throttles).toBe(0)
    expect(await connectionFacts(provider)).toMatchObject({
      answerForm: 'base64',
      several: { asked: 4, delivered: 1 },
    })
  })
})
