import { describe, expect, it } from 'vitest'
import { addressOf, Limit, limits, SignInLimits } from '@/lib/access/rate'

const minute = 60_000
const times = (count: number, act: () => void) => Array.from({ length: count }, act)

describe('a limit', () => {
  it('holds a key back until the window that its first event opened has passed', () => {
    const limit = new Limit(2, minute)
    limit.count('ana', 0)
    limit.count('ana', 50_000)
    expect(limit.waitMs('ana', 50_000)).toBe(10_000)
    expect(limit.waitMs('ben', 50_000)).toBe(0)
    expect(limit.waitMs('ana', minute)).toBe(0)
  })

  it('starts to count afresh after a window', () => {
    const limit = new Limit(2, minute)
    times(2, () => limit.count('ana', 0))
    limit.count('ana', minute)
    expect(limit.waitMs('ana', minute)).toBe(0)
    limit.count('ana', minute)
    expect(limit.waitMs('ana', minute)).toBe(minute)
  })

  it('forgets the oldest of ten thousand keys, so that a flood of them ends', () => {
    const limit = new Limit(1, minute)
    for (let key = 0; key <= 10_000; key++) limit.count(String(key), 0)
    expect(limit.waitMs('0', 0)).toBe(0)
    expect(limit.waitMs('1', 0)).toBe(minute)
    expect(limit.waitMs('10000', 0)).toBe(minute)
  })

  it('lets a person do 600 things a minute', () => {
    expect(limits().actions).toMatchObject({ most: 600, windowMs: minute })
    expect(limits()).toBe(limits())
  })
})

describe('wrong passwords', () => {
  it('stop an address after ten, for a quarter of an hour', () => {
    const signIn = new SignInLimits()
    times(9, () => signIn.countFailure('203.0.113.7', 0))
    expect(signIn.waitMs('203.0.113.7', 0)).toBe(0)
    signIn.countFailure('203.0.113.7', 0)
    expect(signIn.waitMs('203.0.113.7', 0)).toBe(15 * minute)
    expect(signIn.waitMs('203.0.113.8', 0)).toBe(0)
    expect(signIn.waitMs('203.0.113.7', 15 * minute)).toBe(0)
  })

  it('stop everybody after thirty, wherever they came from', () => {
    const signIn = new SignInLimits()
    for (let from = 0; from < 30; from++) {
      expect(signIn.waitMs('203.0.113.9', 0)).toBe(0)
      signIn.countFailure(`198.51.100.${from}`, 0)
    }
    expect(signIn.waitMs('203.0.113.9', 0)).toBe(15 * minute)
  })
})

describe('the address that is counted', () => {
  const behindProxy = { host: '127.0.0.1', publicUrl: new URL('https://proofsheet.example') }
  const sent = (hops: string) => new Headers({ 'X-Forwarded-For': hops })

  it('is the last hop behind a proxy: the ones before it are the sender’s own words', () => {
    expect(addressOf(sent('10.0.0.1, 203.0.113.7'), behindProxy)).toBe('203.0.113.7')
    expect(addressOf(sent('203.0.113.7'), behindProxy)).toBe('203.0.113.7')
  })

  it('is the same for all where no proxy stands or none has spoken', () => {
    expect(addressOf(sent('203.0.113.7'), { host: '127.0.0.1', publicUrl: null })).toBe('local')
    expect(addressOf(new Headers(), behindProxy)).toBe('local')
    expect(addressOf(sent('203.0.113.7, '), behindProxy)).toBe('local')
  })
})
