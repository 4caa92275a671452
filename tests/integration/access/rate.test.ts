import { sql } from 'kysely'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { MemoryWindows } from '@/lib/access/memory-windows'
import { admitAtAll, Limit, limits } from '@/lib/access/rate'
import { purgeWindows, StoredWindows } from '@/lib/access/stored-windows'
import type { Windows } from '@/lib/access/windows'
import { database } from '@/lib/store/database'
import { onEveryDatabase } from '@/tests/support/databases'

const minute = 60_000

afterEach(() => {
  vi.useRealTimers()
})

/** Where events are counted, and what makes a while pass there. */
type Place = { windows: () => Windows; pass: (ms: number) => Promise<void> }

const inMemory: Place = {
  windows: () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    return new MemoryWindows()
  },
  pass: async ms => {
    vi.setSystemTime(Date.now() + ms)
  },
}

const inDatabase: Place = {
  windows: () => new StoredWindows(database),
  pass: async ms => {
    await database()
      .updateTable('rate_window')
      .set({ ends_at: sql`ends_at - ${ms}` })
      .execute()
  },
}

function limitsHold({ windows, pass }: Place) {
  it('hold a key back until the window that its first event opened has passed', async () => {
    const limit = new Limit(windows(), 'opens', { most: 2, windowMs: minute })
    expect(await limit.admit('ana')).toBe(0)
    await pass(50_000)
    expect(await limit.admit('ana')).toBe(0)
    for (const wait of [await limit.admit('ana'), await limit.waitMs('ana')]) {
      expect(wait).toBeGreaterThan(0)
      expect(wait).toBeLessThanOrEqual(10_000)
    }
    expect(await limit.waitMs('ben')).toBe(0)
    await pass(10_000)
    expect(await limit.waitMs('ana')).toBe(0)
  })

  it('count afresh after a window', async () => {
    const limit = new Limit(windows(), 'opens', { most: 2, windowMs: minute })
    for (let time = 0; time < 3; time++) await limit.admit('ana')
    await pass(minute)
    expect([await limit.admit('ana'), await limit.admit('ana')]).toEqual([0, 0])
    expect(await limit.admit('ana')).toBeGreaterThan(minute - 5_000)
  })

  it('let no more through of many at once', async () => {
    const limit = new Limit(windows(), 'signIn', { most: 10, windowMs: minute })
    const waits = await Promise.all(Array.from({ length: 40 }, () => limit.admit('203.0.113.7')))
    expect(waits.filter(wait => wait === 0)).toHaveLength(10)
  })

  it('take back what need not have been counted, and never more than that', async () => {
    const limit = new Limit(windows(), 'signIn', { most: 1, windowMs: minute })
    await limit.giveBack('ana')
    expect(await limit.admit('ana')).toBe(0)
    await limit.giveBack('ana')
    await limit.giveBack('ana')
    expect(await limit.admit('ana')).toBe(0)
    expect(await limit.admit('ana')).toBeGreaterThan(0)
  })

  it('know nothing of each other, unless they are asked together', async () => {
    const kept = windows()
    const one = new Limit(kept, 'signIn', { most: 10, windowMs: minute })
    const all = new Limit(kept, 'signInInAll', { most: 2, windowMs: minute })
    const guess = (address: string) =>
      admitAtAll([
        [one, address],
        [all, ''],
      ])
    expect([await guess('ana'), await guess('ben')]).toEqual([0, 0])
    expect(await guess('cem')).toBeGreaterThan(0)
    expect(await one.waitMs('cem')).toBe(0)
  })
}

describe('limits in memory', () => {
  limitsHold(inMemory)

  it('forget the oldest of ten thousand keys, so that a flood of them ends', async () => {
    const limit = new Limit(new MemoryWindows(), 'opens', { most: 1, windowMs: minute })
    for (let key = 0; key <= 10_000; key++) await limit.admit(String(key))
    expect(await limit.waitMs('0')).toBe(0)
    expect(await limit.waitMs('1')).toBeGreaterThan(0)
    expect(await limit.waitMs('10000')).toBeGreaterThan(0)
  })

  it('are made once, and let a person do 600 things a minute', () => {
    expect(limits().actions.measure).toEqual({ most: 600, windowMs: minute })
    expect(limits()).toBe(limits())
  })
})

onEveryDatabase(dialect => {
  if (dialect === 'sqlite')
    return it('limits are kept in memory', async () => {
      await limits().actions.admit('ana')
      expect(await database().selectFrom('rate_window').selectAll().execute()).toEqual([])
    })

  limitsHold(inDatabase)

  it('windows that are long over are removed', async () => {
    const limit = new Limit(new StoredWindows(database), 'opens', { most: 1, windowMs: minute })
    await limit.admit('ana')
    await purgeWindows(database())
    expect(await limit.waitMs('ana')).toBeGreaterThan(0)
    await inDatabase.pass(2 * 3_600_000)
    await purgeWindows(database())
    expect(await database().selectFrom('rate_window').selectAll().execute()).toEqual([])
  })
})
