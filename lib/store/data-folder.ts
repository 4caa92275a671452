import 'server-only'
import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const reasons: Record<string, string> = {
  EACCES: 'cannot be written to by this user',
  EPERM: 'cannot be written to by this user',
  EROFS: 'is on a disk that can only be read',
  ENOSPC: 'is on a full disk',
  EDQUOT: 'is on a full disk',
  ENOTDIR: 'is not a folder',
  EEXIST: 'is not a folder',
}

/**
 * Makes the data folder where it is missing and tries to write in it.
 * @returns why the server must not start, in a sentence; null when all is well
 */
export function dataFolderProblem(dataDir: string): string | null {
  try {
    makeFolder(dataDir)
    const probe = join(dataDir, `probe-${randomUUID()}`)
    try {
      writeFileSync(probe, 'probe', { flush: true })
    } finally {
      rmSync(probe, { force: true })
    }
    return null
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    return `The data folder ${dataDir} ${reasons[code] ?? `cannot be used (${code})`}. Mend that, or set DATA_DIR to another folder.`
  }
}

/** Level by level: Node's own recursive mkdir never returns below /proc. */
function makeFolder(path: string): void {
  if (existsSync(path)) return
  makeFolder(dirname(path))
  mkdirSync(path)
}
