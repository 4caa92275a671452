import 'server-only'
import { log } from '@/lib/log'
import { shared } from './shared'

/** What keeps the disk from being trusted. `isLasting`: until the process starts anew. */
type Problem = { sentence: string; isLasting: boolean }

const problem = shared<Problem | null>('storage')

/** What is the matter with the disk, in a sentence; null while it can be written. */
export const storageProblem = (): string | null => problem.peek()?.sentence ?? null

const full = 'The disk of the data folder is full. Make room; waiting runs then go on by themselves.'
const gone = 'The data folder is not there any more. Bring it back; waiting runs then go on by themselves.'
const readOnly = 'The data folder cannot be written to. Make it writable; waiting runs then go on by themselves.'
// A failed flush may have dropped what it was to write, and the next one would report success all the same.
const broken =
  'The disk of the data folder reported an error, so nothing more is written to it. Check the disk, then restart Proofsheet.'

const away = 'The bucket does not answer. Waiting runs go on by themselves when it does.'
const refuses =
  'The bucket refuses this server. Check S3_BUCKET, S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY; waiting runs then go on by themselves.'

const problems: Record<string, Problem> = {
  ENOSPC: { sentence: full, isLasting: false },
  EDQUOT: { sentence: full, isLasting: false },
  SQLITE_FULL: { sentence: full, isLasting: false },
  EROFS: { sentence: readOnly, isLasting: false },
  EACCES: { sentence: readOnly, isLasting: false },
  SQLITE_READONLY: { sentence: readOnly, isLasting: false },
  BUCKET_AWAY: { sentence: away, isLasting: false },
  BUCKET_REFUSES: { sentence: refuses, isLasting: false },
  EIO: { sentence: broken, isLasting: true },
  SQLITE_IOERR: { sentence: broken, isLasting: true },
  SQLITE_CORRUPT: { sentence: broken, isLasting: true },
}

/** The disk's own error codes, also where another error carries one; SQLite's extended codes begin with the plain one. */
function problemOf(error: unknown): Problem | null {
  if (!(error instanceof Error)) return null
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  const known = Object.keys(problems).find(name => code === name || code.startsWith(`${name}_`))
  return (known && problems[known]) || problemOf(error.cause)
}

/**
 * Notes an error if it is the disk's: nothing is claimed from then on until the disk can be written again.
 * @returns the sentence for people; null for any other error
 */
export function noteStorageError(error: unknown): string | null {
  const found = problemOf(error)
  if (!found) return null
  note(found)
  return found.sentence
}

/** The data folder is gone: a volume that was taken away. */
export const noteGone = (): void => note({ sentence: gone, isLasting: false })

/** The data folder can be written; a lasting problem stays until the process starts anew. */
export const noteWell = (): void => note(null)

/** Whether only a new start can help. */
export const isStorageBroken = (): boolean => problem.peek()?.isLasting ?? false

function note(found: Problem | null): void {
  const current = problem.peek()
  if (current?.isLasting || current?.sentence === found?.sentence) return
  problem.set(found)
  if (found) log.error(found.sentence)
  else log.info('the data folder can be written again')
}
