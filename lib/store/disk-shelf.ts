import 'server-only'
import { mkdir, open, readdir, rename, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { isMissing, removeIfThere, syncFolder } from './durable'
import { folder, originalPath } from './folders'
import type { ByteRange, Shelf } from './shelf'
import { reach } from './step'

const hash = /^[0-9a-f]{64}$/

/** Originals in the data folder; 256 folders keep each one short. */
export const diskShelf: Shelf = {
  put: (draftPath, sha256) => moveDurably(draftPath, originalPath(sha256)),
  read,
  size: async sha256 => (await found(originalPath(sha256)))?.size ?? null,
  storedAt: async sha256 => (await found(originalPath(sha256)))?.mtimeMs ?? null,
  // What is taken away is looked at again in one step with its file, which is young.
  confirm: async () => {},
  remove: sha256 => removeIfThere(originalPath(sha256)),
  list,
  setAside,
  bringBack: async sha256 => {
    if (await found(asidePath(sha256))) await moveDurably(asidePath(sha256), originalPath(sha256))
  },
  removeAside: sha256 => removeIfThere(asidePath(sha256)),
  lend: (sha256, use) => use(originalPath(sha256)),
}

const asidePath = (sha256: string): string => join(folder('quarantine'), sha256)

/** The name survives a power cut before anyone may rely on it. */
async function moveDurably(path: string, target: string): Promise<void> {
  const place = dirname(target)
  if (await mkdir(place, { recursive: true })) await syncFolder(dirname(place))
  await rename(path, target)
  reach('original-renamed')
  await syncFolder(place)
}

async function read(sha256: string, range?: ByteRange) {
  const file = await open(originalPath(sha256), 'r')
  const { size } = await file.stat()
  return { size, body: file.createReadStream(range) }
}

const found = (path: string) =>
  stat(path).catch(error => {
    if (isMissing(error)) return null
    throw error
  })

async function* list(): AsyncIterable<string> {
  for (const part of await readdir(folder('originals')).catch(() => []))
    for (const name of await readdir(join(folder('originals'), part)).catch(() => [])) if (hash.test(name)) yield name
}

/** In one step: what is looked at afterwards is what was taken. */
async function setAside(sha256: string): Promise<number | null> {
  await mkdir(folder('quarantine'), { recursive: true })
  try {
    await rename(originalPath(sha256), asidePath(sha256))
    return (await stat(asidePath(sha256))).mtimeMs
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}
