import 'server-only'
import { createReadStream } from 'node:fs'
import { storeOriginal } from '@/lib/image/originals'
import { draftPicture, dropPicture, type PictureDraft } from '@/lib/image/picture-draft'
import { NotBase64 } from '@/lib/provider/base64'
import type { Delivery, Picture } from '@/lib/provider/delivery'
import { downloadPicture } from '@/lib/provider/download'
import { type Packing, unpacked } from '@/lib/provider/encoding'
import { failureOf } from '@/lib/provider/failure'
import { pictureCap } from '@/lib/provider/fetch-picture'
import type { PictureSource } from '@/lib/provider/picture-source'
import { maskSecrets } from '@/lib/provider/redact'
import { type ProviderFailure, secretsOf } from '@/lib/provider/schema'
import { isThere, removeIfThere, TooLarge } from '@/lib/store/durable'
import { spoolPath } from '@/lib/store/folders'
import type { AttemptRow, Outcome } from './attempt-records'
import { contentOf } from './content'
import type { Job } from './job'
import { costOf } from './outcome'

/** A picture's address lives an hour at most; until then a host that is away may come back. */
const addressLifetimeMs = 60 * 60_000

/** Nothing is wrong with the answer: a picture in it cannot be fetched just now. */
export class NotYet extends Error {}

type Filed = { image: Omit<Outcome['images'][number], 'position'> } | { failure: ProviderFailure }

const megabyte = 1024 * 1024
/** Four times a picture of the largest size without any compression. */
const inlineCap = 100 * megabyte

/**
 * Brings every picture of an answer onto the disk, one at a time, and says how the run ends. A picture that is missing
 * or no picture never stops the others.
 * @throws {DiskFailure} when the disk refuses, {NotYet} when a picture's host is away, or the reason of the job's
 *   signal: the answer is taken up again later
 */
export async function filePictures(job: Job, attempt: AttemptRow, answer: Delivery): Promise<Outcome> {
  const asked = contentOf(job.run).settings
  const images: Outcome['images'] = []
  let failure: ProviderFailure | null = null
  for (const [position, picture] of answer.pictures.entries()) {
    const filed = await filePicture(job, attempt, position, picture)
    if ('image' in filed) images.push({ ...filed.image, position })
    else failure ??= filed.failure
  }
  const isWhole = images.length >= asked.n
  return {
    state: isWhole ? 'succeeded' : images.length > 0 ? 'short' : 'needs-attention',
    charge: 'charged',
    failure: isWhole ? null : (failure ?? unusable(missingWords(images.length, asked.n, answer.isWhole))),
    usage: answer.usage,
    actual: costOf(job, answer.usage, madeIn(answer, asked.n), asked),
    images,
  }
}

const missingWords = (came: number, asked: number, isWhole: boolean): string =>
  `${isWhole ? '' : 'The answer was cut. '}${came} of ${asked} pictures came.`

/** Of an answer that was cut, the rest was made as well. */
const madeIn = ({ pictures, isWhole }: Delivery, asked: number): number =>
  Math.max(pictures.filter(({ source }) => source).length, isWhole ? 0 : asked)

async function filePicture(
  job: Job,
  attempt: AttemptRow,
  position: number,
  { source, revisedPrompt }: Picture,
): Promise<Filed> {
  if (source === null) return { failure: unusable('A picture is missing from the answer.') }
  const kept = 'url' in source ? keptPath(attempt, position) : undefined
  const waits = kept !== undefined && (await isThere(kept))
  const drafted = await drafting(job, waits ? { read: () => createReadStream(kept) } : source)
  if ('failure' in drafted) {
    // A download cut by our own stop says nothing about the picture: the answer is taken up again at the next start.
    job.signal.throwIfAborted()
    if (drafted.mayComeLater && Date.now() - attempt.started_at < addressLifetimeMs)
      throw new NotYet(drafted.failure.detail)
    return drafted
  }
  const original = await storeOriginal(drafted.draft, `${attempt.id}-${position}`, kept)
  const secrets = secretsOf(job.endpoint)
  if (original) return { image: { ...original, revised_prompt: revisedPrompt && maskSecrets(revisedPrompt, secrets) } }
  return { failure: unusable('What came is not a whole PNG, JPEG or WebP picture. Its bytes are kept.') }
}

/** Where a picture waits that came and could not be stored: its address may be gone by the next try. */
const keptPath = ({ id }: AttemptRow, position: number): string => spoolPath(`${id}-${position}`)

/** Gives up what waited, once rows know where its pictures are. */
export async function dropKept(attempt: AttemptRow, { images }: Outcome): Promise<void> {
  for (const { position } of images) await removeIfThere(keptPath(attempt, position))
}

type Drafted = { draft: PictureDraft } | { failure: ProviderFailure; mayComeLater?: boolean }

async function drafting({ endpoint, signal }: Job, source: PictureSource): Promise<Drafted> {
  if ('url' in source) {
    const downloaded = await downloadPicture(source.url, { endpoint, signal }, draftUnpacked)
    return downloaded.ok ? { draft: downloaded.kept } : downloaded
  }
  try {
    return { draft: await draftPicture(source.read(), inlineCap) }
  } catch (error) {
    if (error instanceof NotBase64) return { failure: unusable(error.message) }
    if (error instanceof TooLarge) return { failure: unusable('A picture has more than 100 MB.') }
    throw error
  }
}

/** What does not unpack, or to too much, is kept as it came: it was paid for. */
async function draftUnpacked(bytes: AsyncIterable<Uint8Array>, packing: Packing | null): Promise<PictureDraft> {
  const packed = await draftPicture(bytes, Number.POSITIVE_INFINITY)
  if (packing === null) return packed
  const plain = await draftPicture(unpacked(packed.path, packing), pictureCap).catch(async error => {
    if (error instanceof TooLarge) return null
    await dropPicture(packed)
    throw error
  })
  if (plain === null) return packed
  const [kept, other] = plain.bytes > 0 ? [plain, packed] : [packed, plain]
  await dropPicture(other)
  return kept
}

const unusable = (detail: string): ProviderFailure => ({
  ...failureOf({ class: 'unusable-answer', charge: 'charged' }),
  status: 200,
  detail,
})
