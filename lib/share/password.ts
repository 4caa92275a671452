import 'server-only'
import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto'

const saltBytes = 16
const hashBytes = 32
/** 32 MB and some 80 ms for each guess. */
const cost: ScryptOptions = { N: 2 ** 15, r: 8, p: 1, maxmem: 2 ** 26 }

/** What is kept of a link's password: salt and scrypt hash, base64url. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(saltBytes)
  const hash = await derived(password, salt)
  return `${salt.toString('base64url')}.${hash.toString('base64url')}`
}

/** Whether a guess is the password that was kept. */
export async function isPassword(guess: string, kept: string): Promise<boolean> {
  const [salt = '', hash = ''] = kept.split('.').map(part => Buffer.from(part, 'base64url'))
  if (typeof salt === 'string' || typeof hash === 'string' || hash.length !== hashBytes) return false
  return timingSafeEqual(await derived(guess, salt), hash)
}

const derived = (password: string, salt: Buffer): Promise<Buffer> =>
  new Promise((resolve, reject) =>
    // One letter can be written in several ways; whoever types it does not choose which.
    scrypt(password.normalize('NFC'), salt, hashBytes, cost, (error, key) => (error ? reject(error) : resolve(key))),
  )
