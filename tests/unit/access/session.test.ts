import { beforeAll, describe, expect, it, vi } from 'vitest'
import { isSameText, isSession, newSession, sessionKey, sessionSeconds } from '@/lib/access/session'

const now = Date.UTC(2026, 10, 22)
const end = now + sessionSeconds * 1000

describe('a session', () => {
  let key: Buffer
  let value: string
  beforeAll(() => {
    vi.stubEnv('APP_SECRET', 'a secret for tests, long enough to be taken')
    key = sessionKey('correct horse')
    value = newSession(key, now)
    return () => vi.unstubAllEnvs()
  })

  it('lasts thirty days', () => {
    expect(isSession(key, value, now)).toBe(true)
    expect(isSession(key, value, end - 1)).toBe(true)
    expect(isSession(key, value, end)).toBe(false)
    expect(sessionSeconds).toBe(2_592_000)
  })

  it('ends for everybody when the password changes', () => {
    expect(isSession(sessionKey('correct horse'), value, now)).toBe(true)
    expect(isSession(sessionKey('Correct horse'), value, now)).toBe(false)
  })

  it('cannot be made longer', () => {
    const [, seal] = value.split('.')
    expect(isSession(key, `${end + 1}.${seal}`, now)).toBe(false)
  })

  it('cannot be changed in any character', () => {
    for (let at = 0; at < value.length; at++) {
      const other = value[at] === '7' ? '8' : '7'
      expect(isSession(key, value.slice(0, at) + other + value.slice(at + 1), now)).toBe(false)
    }
  })

  it.each([
    '',
    '.',
    'x',
    `${end}`,
    `${end}.`,
    `.${'A'.repeat(43)}`,
    `-1.${'A'.repeat(43)}`,
    `1e99.${'A'.repeat(43)}`,
    'A'.repeat(100_000),
  ])('is not %.20s', text => expect(isSession(key, text, now)).toBe(false))

  it('is not one with something around it', () => {
    expect(isSession(key, ` ${value}`, now)).toBe(false)
    expect(isSession(key, `${value}\n`, now)).toBe(false)
  })
})

describe('a password', () => {
  it('is right in every character and no more', () => {
    expect(isSameText('correct horse', 'correct horse')).toBe(true)
    for (const guess of ['', 'correct', 'correct horse ', 'Correct horse'])
      expect(isSameText(guess, 'correct horse')).toBe(false)
  })
})
