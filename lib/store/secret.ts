import 'server-only'
import { hkdfSync, randomBytes } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { env } from '@/lib/env'

const bytes = 32

let secret: string | null = null

/**
 * A key of 32 bytes for one purpose, by HKDF-SHA256 (RFC 5869) from `APP_SECRET`, else from the secret of the
 * data folder. The same purpose always gives the same key; keys of different purposes tell nothing of each other.
 */
export function deriveKey(purpose: string): Buffer {
  secret ??= env().appSecret ?? secretOf(env().dataDir)
  return Buffer.from(hkdfSync('sha256', secret, '', `proofsheet ${purpose}`, bytes))
}

/**
 * The secret kept in a folder, made at the first call (64 hex digits, readable by its owner only).
 * @throws when the file is there and is no secret: a new one would silently void every link and session
 */
export function secretOf(folder: string): string {
  const path = join(folder, 'secret')
  if (!existsSync(path)) makeSecret(path)
  const kept = readFileSync(path, 'utf8').trim()
  if (/^[0-9a-f]{64}$/.test(kept)) return kept
  throw new Error(
    `${path} is damaged: restore it from a backup, or remove it to sign everybody out and end every link.`,
  )
}

/** Written aside and linked into place: a link is made once or fails, and nobody ever reads half a file. */
function makeSecret(path: string): void {
  mkdirSync(dirname(path), { recursive: true })
  const draft = `${path}.${randomBytes(6).toString('hex')}`
  writeFileSync(draft, randomBytes(bytes).toString('hex'), { mode: 0o600, flag: 'wx', flush: true })
  try {
    linkSync(draft, path)
  } catch (error) {
    if (!existsSync(path)) throw error
  } finally {
    rmSync(draft)
  }
  syncFolder(dirname(path))
}

function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
