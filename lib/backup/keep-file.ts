import 'server-only'
import { createHash } from 'node:crypto'
import { constants, createReadStream } from 'node:fs'
import { copyFile, link, mkdir, open, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { isMissing } from '@/lib/store/durable'

/** Where a second name is refused: another disk, a file system without them, too many. */
const needsCopy = ['EXDEV', 'EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK', 'ENOSYS']

/**
 * Keeps a file that is never written to again: by a second name on the same disk, else by a copy.
 * @returns whether it was there
 */
export async function keepFile(from: string, to: string): Promise<boolean> {
  await mkdir(dirname(to), { recursive: true })
  try {
    await link(from, to)
    return true
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (code === 'EEXIST') return true
    if (isMissing(error)) return false
    if (!needsCopy.includes(code)) throw error
    return copyDurably(from, to)
  }
}

/**
 * Copies a file and flushes the copy; on file systems that can, the bytes are shared until one of both changes.
 * @returns whether it was there
 */
export async function copyDurably(from: string, to: string): Promise<boolean> {
  await mkdir(dirname(to), { recursive: true })
  try {
    await copyFile(from, to, constants.COPYFILE_FICLONE)
  } catch (error) {
    await rm(to, { force: true })
    if (isMissing(error)) return false
    throw error
  }
  const copy = await open(to, 'r+')
  await copy.sync().finally(() => copy.close())
  return true
}

/** The SHA-256 of what a file holds, in hex. */
export async function fileHash(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}
