import 'server-only'
import type { Readable } from 'node:stream'
import { env } from '@/lib/env'
import { bucketShelf } from './bucket-shelf'
import { diskShelf } from './disk-shelf'

/** A part of an original: inclusive bounds, as in RFC 9110. */
export type ByteRange = { start: number; end: number }

/**
 * Where originals are kept for good, by the hash of their bytes: the data folder, or a bucket that several servers
 * share. Nothing above knows which.
 */
export type Shelf = {
  /**
   * Moves a flushed file of this machine onto the shelf, under its hash; once it resolves, a row may be written. The
   * same bytes may be there already: they take their own place.
   * @throws where the place refuses; the draft is then left as it was
   */
  put: (draftPath: string, sha256: string, type: string) => Promise<void>
  /**
   * Opens an original, or a part of it. `size` is that of the whole.
   * @throws when it is not there
   */
  read: (sha256: string, range?: ByteRange) => Promise<{ body: Readable; size: number }>
  /**
   * @returns null where there is nothing
   * @throws where that cannot be told: a place that does not answer is no proof that a picture is gone
   */
  size: (sha256: string) => Promise<number | null>
  /** When it was put there last (ms); null where there is nothing. */
  storedAt: (sha256: string) => Promise<number | null>
  /**
   * Makes sure, once a row needs an original that was just put, that it is still there: the same bytes may have been
   * taken away in between, because no other image needed them.
   */
  confirm: (sha256: string, type: string) => Promise<void>
  /** For good. */
  remove: (sha256: string) => Promise<void>
  /** Every hash that has an original, in no order. */
  list: () => AsyncIterable<string>
  /**
   * Takes an original into quarantine, where nothing reads it.
   * @returns when it had been stored; null where there was nothing
   */
  setAside: (sha256: string) => Promise<number | null>
  /** Takes it out of quarantine again, if it is there. */
  bringBack: (sha256: string) => Promise<void>
  /** Removes what was set aside, for good. */
  removeAside: (sha256: string) => Promise<void>
  /**
   * Lends a file of this machine with the original's bytes, for a process that reads files.
   * @throws what `use` throws; on a bucket also when the original is not there
   */
  lend: <T>(sha256: string, use: (path: string) => Promise<T>) => Promise<T>
}

/** The shelf that the configuration names. */
export const shelf = (): Shelf => (env().bucket ? bucketShelf : diskShelf)
