import 'server-only'
import { randomUUID } from 'node:crypto'
import { mkdir, rename, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { removeIfThere } from '@/lib/store/durable'
import { folder } from '@/lib/store/folders'
import { requireFolder } from '@/lib/store/marker'
import { type Decoder, openDecoder } from './decoder'
import { originalPath } from './originals'
import { pixelLimit } from './pixel-limit'

const renditionWidths = { w320: 320, w640: 640, w1280: 1280 } as const
export type RenditionName = keyof typeof renditionWidths

/** Whether a word from an address names a rendition. */
export const isRenditionName = (name: string): name is RenditionName => Object.hasOwn(renditionWidths, name)

/** Decoding is the machine's heaviest work; two at a time leave a core for answers. Each dies of its own picture only. */
const free: Decoder[] = [openDecoder(), openDecoder()]
const waiting: ((decoder: Decoder) => void)[] = []

async function inTurn<T>(work: (decoder: Decoder) => Promise<T>): Promise<T> {
  const decoder = free.pop() ?? (await new Promise<Decoder>(start => waiting.push(start)))
  try {
    return await work(decoder)
  } finally {
    const next = waiting.shift()
    if (next) next(decoder)
    else free.push(decoder)
  }
}

async function makeRendition(sha256: string, name: RenditionName, path: string): Promise<void> {
  await requireFolder()
  await mkdir(dirname(path), { recursive: true })
  const unfinished = `${path}.${randomUUID()}`
  const order = { from: originalPath(sha256), to: unfinished, width: renditionWidths[name], pixelLimit }
  try {
    await inTurn(decoder => decoder.carryOut(order))
    await rename(unfinished, path)
  } catch (error) {
    await removeIfThere(unfinished)
    throw error
  }
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
  const making = underWay.get(path) ?? makeRendition(sha256, name, path).finally(() => underWay.delete(path))
  underWay.set(path, making)
  await making
  return path
}
