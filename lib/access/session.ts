import 'server-only'
import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { deriveKey } from '@/lib/store/secret'

export const sessionCookie = 'proofsheet_session'
export const sessionSeconds = 30 * 24 * 60 * 60

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest()

/** The key of all sessions. It hangs on the password, so that changing the password signs everybody out. */
export const sessionKey = (password: string): Buffer => deriveKey(`session ${sha256(password).toString('hex')}`)

/** Compares without telling by its duration how much of the guess was right. */
export const isSameText = (guess: string, truth: string): boolean => timingSafeEqual(sha256(guess), sha256(truth))

const seal = (key: Buffer, expires: string): string => createHmac('sha256', key).update(expires).digest('base64url')

/** A session from `now` (ms), as the cookie's value: when it ends and the seal over that. */
export function newSession(key: Buffer, now: number): string {
  const expires = String(now + sessionSeconds * 1000)
  return `${expires}.${seal(key, expires)}`
}

/** Was this value sealed with the key, and is it before its end at `now` (ms)? */
export function isSession(key: Buffer, value: string, now: number): boolean {
  const [, expires, mark] = /^(\d{1,15})\.([\w-]{43})$/.exec(value) ?? []
  return !!expires && !!mark && isSameText(mark, seal(key, expires)) && now < Number(expires)
}
