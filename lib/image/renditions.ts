import 'server-only'
import { randomUUID } from 'node:crypto'
import { mkdir, rename, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { isMissing, removeIfThere } from '@/lib/store/durable'
import { folder } from '@/lib/store/folders'
import { requireFolder } from '@/lib/store/marker'
import { shelf } from '@/lib/store/shelf'
import { decode, type Haste, hurry } from './decoders'
import { pixelLimit } from './pixel-limit'

const renditionWidths = { w320: 320, w640: 640, w1024: 1024, w1280: 1280 } as const
export type RenditionName = keyof typeof renditionWidths
export const renditionNames = Object.keys(renditionWidths).filter(isRenditionName)

/** Whether a word from an address names a rendition. */
export function isRenditionName(name: string): name is RenditionName {
  return Object.hasOwn(renditionWidths, name)
}

/** Where a rendition is kept. The whole folder may be deleted at any time. */
export const renditionPath = (sha256: string, name: RenditionName): string =>
  join(folder('renditions'), sha256.slice(0, 2), `${sha256}-${name}.webp`)

/** Made aside, in a folder that nobody is invited to delete. */
async function makeRendition(sha256: string, name: RenditionName, haste: Haste): Promise<void> {
  await requireFolder()
  await mkdir(folder('drafts'), { recursive: true })
  const draft = join(folder('drafts'), randomUUID())
  const width = renditionWidths[name]
  try {
    await shelf().lend(sha256, from => decode({ kind: 'rendition', from, to: draft, width, pixelLimit }, haste))
    await putInPlace(draft, renditionPath(sha256, name))
  } catch (error) {
    await removeIfThere(draft)
    throw error
  }
}

/** The folder may go between the two calls, again and again. */
async function putInPlace(draft: string, path: string): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      await mkdir(dirname(path), { recursive: true })
      return await rename(draft, path)
    } catch (error) {
      if (!isMissing(error) || tries === mostTries) throw error
    }
  }
}

/** How often what was deleted under our hands is made again before that is an error. */
const mostTries = 5

/** An empty file is what a power cut leaves of one that was never flushed. */
const isMade = (path: string): Promise<boolean> =>
  stat(path).then(
    ({ size }) => size > 0,
    () => false,
  )

const underWay = new Map<string, { end: Promise<void>; haste: Haste }>()

/**
 * The path of a smaller WebP copy, made on first request and disposable.
 * @param isPatient where nobody waits for it; whoever asks later hurries it
 * @throws when the original is gone or cannot be decoded
 */
export async function rendition(sha256: string, name: RenditionName, isPatient = false): Promise<string> {
  const path = renditionPath(sha256, name)
  if (await isMade(path)) return path
  const making = underWay.get(path) ?? begin(sha256, name, path, { isPatient })
  if (!isPatient) hurry(making.haste)
  await making.end
  return path
}

function begin(sha256: string, name: RenditionName, path: string, haste: Haste) {
  const end = makeRendition(sha256, name, haste).finally(() => underWay.delete(path))
  const making = { end, haste }
  underWay.set(path, making)
  return making
}

/**
 * Reads a rendition, and makes it again when it is deleted between being found and being opened.
 * @param read is given its path, and throws ENOENT when nothing is there
 */
export async function readRendition<T>(
  sha256: string,
  name: RenditionName,
  read: (path: string) => Promise<T>,
): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await read(await rendition(sha256, name))
    } catch (error) {
      if (!isMissing(error) || tries === mostTries) throw error
    }
  }
}
