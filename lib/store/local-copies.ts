import 'server-only'
import { createHash, randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, readdir, rename, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { isMissing, removeIfThere } from './durable'
import { copyPath, folder } from './folders'

/** A few hundred pictures of the usual size: what is looked at again soon. */
const mostBytes = 1024 * 1024 * 1024

/** Bytes by hash, the least recently used first; null until the folder was looked through. */
let known: Promise<Map<string, number>> | null = null
let total = 0
const lent = new Map<string, number>()
const fetching = new Map<string, Promise<void>>()

/** Keeps a file that the bucket now has as this machine's copy of it. A disk that refuses costs nothing but a download. */
export async function keepCopy(path: string, sha256: string): Promise<void> {
  try {
    await adopt(path, sha256)
  } catch {
    await removeIfThere(path).catch(() => {})
  }
}

/** Lends this machine's copy of an original, which is fetched where there is none. It stays until it is given back. */
export async function lendCopy<T>(
  sha256: string,
  fetch: () => Promise<Readable>,
  use: (path: string) => Promise<T>,
): Promise<T> {
  lent.set(sha256, (lent.get(sha256) ?? 0) + 1)
  try {
    if (!(await isHere(sha256))) await fetchOnce(sha256, fetch)
    return await use(copyPath(sha256))
  } finally {
    const others = (lent.get(sha256) ?? 1) - 1
    if (others > 0) lent.set(sha256, others)
    else lent.delete(sha256)
  }
}

/** Forgets a copy. */
export async function dropCopy(sha256: string): Promise<void> {
  forget(await copies(), sha256)
  await removeIfThere(copyPath(sha256))
}

async function isHere(sha256: string): Promise<boolean> {
  const found = await stat(copyPath(sha256)).catch(() => null)
  if (!found) return false
  const all = await copies()
  forget(all, sha256)
  note(all, sha256, found.size)
  return true
}

function fetchOnce(sha256: string, fetch: () => Promise<Readable>): Promise<void> {
  const under = fetching.get(sha256) ?? fetchCopy(sha256, fetch).finally(() => fetching.delete(sha256))
  fetching.set(sha256, under)
  return under
}

async function fetchCopy(sha256: string, fetch: () => Promise<Readable>): Promise<void> {
  await mkdir(folder('drafts'), { recursive: true })
  const draft = join(folder('drafts'), randomUUID())
  const hash = createHash('sha256')
  const hashing = new Transform({
    transform(chunk: Buffer, _encoding, pass) {
      hash.update(chunk)
      pass(null, chunk)
    },
  })
  try {
    await pipeline(await fetch(), hashing, createWriteStream(draft))
    if (hash.digest('hex') !== sha256) throw new Error(`the bucket gave other bytes than those of ${sha256}`)
    await adopt(draft, sha256)
  } catch (error) {
    await removeIfThere(draft)
    throw error
  }
}

async function adopt(path: string, sha256: string): Promise<void> {
  await mkdir(dirname(copyPath(sha256)), { recursive: true })
  const { size } = await stat(path)
  await rename(path, copyPath(sha256))
  const all = await copies()
  forget(all, sha256)
  note(all, sha256, size)
  for (const oldest of all.keys()) {
    if (total <= mostBytes) return
    if (oldest !== sha256 && !lent.has(oldest)) await dropCopy(oldest)
  }
}

function note(all: Map<string, number>, sha256: string, bytes: number): void {
  all.set(sha256, bytes)
  total += bytes
}

function forget(all: Map<string, number>, sha256: string): void {
  total -= all.get(sha256) ?? 0
  all.delete(sha256)
}

/** What an earlier process left, once. */
function copies(): Promise<Map<string, number>> {
  known ??= listed()
  return known
}

async function listed(): Promise<Map<string, number>> {
  const all = new Map<string, number>()
  const names = await readdir(folder('copies'), { recursive: true }).catch(error => {
    if (isMissing(error)) return []
    throw error
  })
  for (const name of names) {
    const found = await stat(join(folder('copies'), name)).catch(() => null)
    if (found?.isFile()) note(all, name.slice(-64), found.size)
  }
  return all
}
