import 'server-only'
import { createHash } from 'node:crypto'
import { env } from '@/lib/env'
import type { Bucket, ObjectHead } from './bucket'
import { copyPath } from './folders'
import { dropCopy, keepCopy, lendCopy } from './local-copies'
import type { Shelf } from './shelf'
import { ShelfFailure } from './shelf-failure'
import { reach } from './step'

let opened: Promise<Bucket> | null = null

/** The bucket of the configuration. The client is loaded where there is one, and costs nothing elsewhere. */
export function bucket(): Promise<Bucket> {
  const configured = env().bucket
  if (!configured) throw new Error('there is no bucket')
  opened ??= import('./bucket').then(({ Bucket }) => new Bucket(configured))
  return opened
}

const keyOf = (sha256: string): string => `originals/${sha256.slice(0, 2)}/${sha256}`
const asideKey = (sha256: string): string => `quarantine/${sha256}`

/** Originals in a bucket. What was put or read lately also lies on this machine, for the decoder. */
export const bucketShelf: Shelf = {
  put,
  read: async (sha256, range) => {
    const got = await (await bucket()).get(keyOf(sha256), range)
    if (!got) throw new Error(`the bucket has no original ${sha256}`)
    return { body: got.body, size: got.bytes }
  },
  size: async sha256 => (await headOf(keyOf(sha256)))?.bytes ?? null,
  storedAt: async sha256 => (await headOf(keyOf(sha256)))?.storedAt ?? null,
  confirm: async (sha256, type) => {
    if (!(await headOf(keyOf(sha256)))) await put(copyPath(sha256), sha256, type)
  },
  remove: async sha256 => {
    await (await bucket()).remove(keyOf(sha256))
    await dropCopy(sha256)
  },
  list: async function* () {
    for await (const key of (await bucket()).keys('originals/')) yield key.slice(key.lastIndexOf('/') + 1)
  },
  setAside,
  bringBack: async sha256 => {
    if (await headOf(asideKey(sha256))) await move(asideKey(sha256), keyOf(sha256))
  },
  removeAside: async sha256 => {
    await (await bucket()).remove(asideKey(sha256))
    await dropCopy(sha256)
  },
  lend: (sha256, use) => lendCopy(sha256, async () => (await bucketShelf.read(sha256)).body, use),
}

const headOf = async (key: string): Promise<ObjectHead | null> => (await bucket()).head(key)

async function put(draftPath: string, sha256: string, type: string): Promise<void> {
  await putVerified(draftPath, sha256, type)
  reach('original-renamed')
  await keepCopy(draftPath, sha256)
}

/**
 * Uploads an original. A store may answer 200 and keep something else, or nothing: what it says of the object
 * afterwards decides.
 */
export async function putVerified(draftPath: string, sha256: string, type: string): Promise<void> {
  const store = await bucket()
  const etag = await store.put(keyOf(sha256), draftPath, sha256, type)
  const head = await store.head(keyOf(sha256))
  if (!head) throw new ShelfFailure('the bucket does not know a picture that it took', 'BUCKET_AWAY')
  if (head.etag !== etag || !(await isSame(sha256, head)))
    throw new ShelfFailure('the bucket keeps other bytes than it was given', 'BUCKET_AWAY')
}

/** Whether the bucket has an original with the bytes of its hash. */
export async function isKept(sha256: string): Promise<boolean> {
  const head = await headOf(keyOf(sha256))
  return head !== null && (await isSame(sha256, head))
}

/** Stores that remember no SHA-256 are read back. */
async function isSame(sha256: string, head: ObjectHead): Promise<boolean> {
  if (head.sha256 !== null) return head.sha256 === sha256
  const hash = createHash('sha256')
  for await (const chunk of (await bucketShelf.read(sha256)).body) hash.update(chunk)
  return hash.digest('hex') === sha256
}

async function setAside(sha256: string): Promise<number | null> {
  const head = await headOf(keyOf(sha256))
  if (!head) return null
  await move(keyOf(sha256), asideKey(sha256))
  await dropCopy(sha256)
  return head.storedAt
}

async function move(from: string, to: string): Promise<void> {
  const store = await bucket()
  await store.copy(from, to)
  await store.remove(from)
}
