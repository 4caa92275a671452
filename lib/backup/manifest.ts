import 'server-only'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { done, type Result, refused } from '@/lib/result'
import { writeDurably } from '@/lib/store/durable'

const hash = z.string().regex(/^[0-9a-f]{64}$/)
/** `path`: in the backup and in the data folder, and never out of either. */
const keptFile = z.object({
  path: z.string().regex(/^[\w-][\w.-]*(\/[\w-][\w.-]*)*$/),
  bytes: z.number(),
  sha256: hash,
})
export type KeptFile = z.infer<typeof keptFile>

const manifest = z.object({
  proofsheet: z.literal('backup'),
  version: z.literal(1),
  madeAt: z.number(),
  madeBy: z.string(),
  /** Everything but the originals, the database first. */
  files: z.array(keptFile),
  /** The hash of each original, which is its name, and its bytes. */
  originals: z.array(z.tuple([hash, z.number()])),
})
export type Manifest = z.infer<typeof manifest>

const manifestName = 'manifest.json'

/** Written last: a folder without it is no backup. */
export const writeManifest = (backup: string, contents: Manifest): Promise<void> =>
  writeDurably(join(backup, manifestName), Buffer.from(`${JSON.stringify(contents)}\n`))

export async function readManifest(backup: string): Promise<Result<Manifest>> {
  const text = await readFile(join(backup, manifestName), 'utf8').catch(() => null)
  if (text === null)
    return refused('invalid', `${backup} is not a finished backup: it has no ${manifestName}. Take another one.`)
  const read = manifest.safeParse(jsonOf(text))
  return read.success ? done(read.data) : refused('invalid', `${join(backup, manifestName)} cannot be read.`)
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
