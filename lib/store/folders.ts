import 'server-only'
import { join } from 'node:path'
import { env } from '@/lib/env'

/** The folders of the data folder. Names are ours or hashes; nothing a client sends becomes part of a path. */
export const folder = (name: 'originals' | 'renditions' | 'spool' | 'quarantine' | 'drafts'): string =>
  join(env().dataDir, name)

/** Where the raw answer of an attempt waits until its pictures are filed. */
export const spoolPath = (attemptId: string): string => join(folder('spool'), attemptId)
