import 'server-only'
import { randomUUID } from 'node:crypto'
import { mkdir, rename, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { folder } from '@/lib/store/folders'
import { originalPath } from './originals'
import { pixelLimit, sharp } from './sharp'

const renditionWidths = { w320: 320, w640: 640, w1280: 1280 } as const
export type RenditionName = keyof typeof renditionWidths

/** Whether a word from an address names a rendition. */
export const isRenditionName = (name: string): name is RenditionName => Object.hasOwn(renditionWidths, name)

/** Decoding is the machine's heaviest work; two at a time leave a core for answers. */
const atOnce = 2

let busy = 0
const waiting: (() => void)[] = []

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (busy >= atOnce) await new Promise<void>(start => waiting.push(start))
  else busy++
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else busy--
  }
}

async function makeRendition(sha256: string, name: RenditionName, path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const unfinished = `${path}.${randomUUID()}`
  await sharp(originalPath(sha256), { limitInputPixels: pixelLimit })
    .autoOrient()
    .resize({ width: renditionWidths[name], withoutEnlargement: true })
    // Effort 2: a third faster than the default for a file 2 % larger. Metadata is left behind.
    .webp({ quality: 75, effort: 2 })
    .toFile(unfinished)
  await rename(unfinished, path)
}

/** An empty file is what a power cut leaves of one that was never flushed. */
const isMade = (path: string): Promise<boolean> =>
  stat(path).then(
    ({ size }) => size > 0,
    () => false,
  )

const underWay = new Map<string, Promise<void>>()

/**
 * The path of a smaller WebP copy, made on first request and disposable: the folder may be deleted at any time.
 * @throws when the original is gone or cannot be decoded
 */
export async function rendition(sha256: string, name: RenditionName): Promise<string> {
  const path = join(folder('renditions'), sha256.slice(0, 2), `${sha256}-${name}.webp`)
  if (await isMade(path)) return path
  const making =
    underWay.get(path) ?? inTurn(() => makeRendition(sha256, name, path)).finally(() => underWay.delete(path))
  underWay.set(path, making)
  await making
  return path
}
