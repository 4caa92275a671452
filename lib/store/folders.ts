import 'server-only'
import { join } from 'node:path'
import { env } from '@/lib/env'

type Name = 'originals' | 'copies' | 'renditions' | 'spool' | 'quarantine' | 'drafts'

/** The folders of the data folder. Names are ours or hashes; nothing a client sends becomes part of a path. */
export const folder = (name: Name): string => join(env().dataDir, name)

/** Where the raw answer of an attempt waits until its pictures are filed. */
export const spoolPath = (attemptId: string): string => join(folder('spool'), attemptId)

/** Where an original is kept while the data folder keeps them. */
export const originalPath = (sha256: string): string => join(folder('originals'), sha256.slice(0, 2), sha256)

/** Where this machine has a copy of an original that a bucket keeps. */
export const copyPath = (sha256: string): string => join(folder('copies'), sha256.slice(0, 2), sha256)
