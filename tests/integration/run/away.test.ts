import { mkdir, rm, writeFile } from 'node:fs/promises'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { attemptRows, beginAttempt, markReceived } from '@/lib/run/attempt-records'
import { giveUpAway, takeBackOwn } from '@/lib/run/away'
import { claimRun, leaseMs, silentRuns } from '@/lib/run/queue'
import { runById } from '@/lib/run/records'
import { recoverRuns } from '@/lib/run/recover'
import { resolveRun } from '@/lib/spending/resolve'
import { database } from '@/lib/store/database'
import { folder, spoolPath } from '@/lib/store/folders'
import { newId } from '@/lib/store/id'
import { installInstance } from '@/lib/store/instance'
import { onEveryDatabase } from '@/tests/support/databases'
import { body, owner, provider, reserved, sending } from '@/tests/support/runs'

const minute = 60_000

/** Another server of this database, last seen so long ago. */
async function other(id: string, silentMs = 0) {
  const seen = Date.now() - silentMs
  await database()
    .insertInto('instance')
    .values({ id, name: `machine-${id}`, build: '', started_at: seen, seen_at: seen })
    .onConflict(conflict => conflict.column('id').doUpdateSet({ seen_at: seen }))
    .execute()
}

const as = (id: string) => installInstance(id)
const later = () => Date.now() + leaseMs + 1

async function spool(attemptId: string, name = spoolPath(attemptId)) {
  await mkdir(folder('spool'), { recursive: true })
  await writeFile(name, '{"data":[]}')
}

beforeEach(() => as('a'))
afterEach(async () => {
  as('a')
  await rm(folder('spool'), { recursive: true, force: true })
})

onEveryDatabase(dialect => {
  // SQLite has no clock but the machine's, and PGlite none but the process's.
  test.runIf(dialect === 'postgres')(
    'a server whose clock is an hour off takes nothing over that is not free',
    async () => {
      const id = await reserved()
      const claimed = await claimRun({ provider })
      as('b')
      for (const offMs of [60 * minute, -60 * minute]) {
        vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + offMs })
        expect([await claimRun({ provider }), await silentRuns(provider, [])]).toEqual([null, []])
        vi.useRealTimers()
      }
      as('a')
      expect(claimed && (await beginAttempt(claimed, { id: newId(), number: 1, body }))).toMatchObject({ run_id: id })
    },
  )

  test('an answer on another server’s disk is left to it, and a claim that it let lie is not', async () => {
    const { id, attempt } = await sending()
    const claimed = await reserved({ prompt: 'claimed and not sent' })
    await claimRun({ provider })
    as('b')
    expect(await silentRuns(provider, [], later())).toEqual([])
    expect(await claimRun({ provider, now: later() })).toMatchObject({ id: claimed, instance: 'b' })
    await markReceived(attempt)
    expect(await claimRun({ provider, now: later() })).toBeNull()
    as('a')
    expect(await claimRun({ provider, now: later() })).toMatchObject({ id, state: 'received' })
  })

  test('a server that starts puts right what is its own, and nothing of the others', async () => {
    const { id, attempt } = await sending()
    const claimed = await reserved({ prompt: 'claimed and not sent' })
    await claimRun({ provider })
    as('b')
    await recoverRuns()
    expect([await runById(owner, id), await runById(owner, claimed)]).toMatchObject([
      { state: 'sending' },
      { state: 'claimed' },
    ])
    as('a')
    await spool(attempt.id)
    await recoverRuns()
    expect([await runById(owner, id), await runById(owner, claimed)]).toMatchObject([
      { state: 'received' },
      { state: 'queued' },
    ])
  })

  test('while the server is away, its run says so; its return is awaited for a quarter of an hour', async () => {
    const { id } = await sending()
    const before = (await runById(owner, id))?.change ?? 0
    as('b')
    await other('a')
    expect(await giveUpAway()).toBe(false)
    expect(await runById(owner, id)).toMatchObject({ state: 'sending', heldBy: null })
    await other('a', 2 * minute)
    expect([await giveUpAway(), await giveUpAway()]).toEqual([true, false])
    const held = await runById(owner, id)
    expect(held).toMatchObject({ state: 'sending', heldBy: 'machine-a' })
    expect(held?.change).toBeGreaterThan(before)
    await other('a', 16 * minute)
    await giveUpAway()
    expect(await runById(owner, id)).toMatchObject({ state: 'unknown', charge: 'perhaps', heldBy: null })
  })

  test('an answer that arrived is awaited for a day', async () => {
    const { id, attempt } = await sending()
    await markReceived(attempt)
    as('b')
    await other('a', 60 * minute)
    await giveUpAway()
    expect(await runById(owner, id)).toMatchObject({ state: 'received', heldBy: 'machine-a' })
    await other('a', 25 * 60 * minute)
    await giveUpAway()
    expect(await runById(owner, id)).toMatchObject({ state: 'unknown' })
  })

  test('the server that comes back takes up the answer on its disk, also after it was given up', async () => {
    const { id, attempt } = await sending()
    as('b')
    await other('a', 16 * minute)
    await giveUpAway()
    expect(await takeBackOwn()).toBe(false)
    as('a')
    await spool(attempt.id)
    await recoverRuns()
    expect(await runById(owner, id)).toMatchObject({ state: 'received' })
    expect(await claimRun({ provider })).toMatchObject({ id, state: 'received' })
  })

  test('a server that was only cut off from the database does so without a new start, but not under way', async () => {
    const { id, attempt } = await sending()
    as('b')
    await other('a', 16 * minute)
    await giveUpAway()
    as('a')
    await spool(attempt.id)
    expect(await takeBackOwn([id])).toBe(false)
    expect(await takeBackOwn()).toBe(true)
    expect(await runById(owner, id)).toMatchObject({ state: 'received' })
  })

  test('a server that comes back with nothing leaves its run unknown, and asks once', async () => {
    const { id } = await sending()
    as('b')
    await other('a', 16 * minute)
    await giveUpAway()
    as('a')
    expect([await takeBackOwn(), await takeBackOwn()]).toEqual([true, false])
    expect(await runById(owner, id)).toMatchObject({ state: 'unknown', charge: 'perhaps' })
  })

  test('what a person said of its charge meanwhile stands until an answer knows better', async () => {
    const { id, attempt } = await sending()
    as('b')
    await other('a', 16 * minute)
    await giveUpAway()
    await resolveRun(owner, id, 'not-charged')
    as('a')
    await spool(attempt.id, `${spoolPath(attempt.id)}.part`)
    await takeBackOwn()
    expect(await runById(owner, id)).toMatchObject({ state: 'unknown', resolution: 'not-charged' })
    await spool(attempt.id)
    await takeBackOwn()
    expect(await runById(owner, id)).toMatchObject({ state: 'received' })
  })

  test('a sample of a server that is away is drawn again by another', async () => {
    const { id } = await sending({ provider: 'sample' })
    as('b')
    await other('a', 2 * minute)
    await giveUpAway()
    expect(await runById(owner, id)).toMatchObject({ state: 'queued' })
    expect(await attemptRows(id)).toMatchObject([{ state: 'failed', charge: 'none' }])
  })
})
