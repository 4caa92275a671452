import 'server-only'
import { quarantine, storeOriginal } from '@/lib/image/originals'
import type { Answer, Picture } from '@/lib/provider/answer'
import { downloadPicture } from '@/lib/provider/download'
import { failureOf } from '@/lib/provider/failure'
import type { ProviderFailure } from '@/lib/provider/schema'
import { contentOf } from './content'
import type { Job } from './job'
import { costOf } from './outcome'
import type { AttemptRow, Outcome } from './queue'

type Pictures = Extract<Answer, { kind: 'pictures' }>
type Filed = { image: Omit<Outcome['images'][number], 'position'> } | { failure: ProviderFailure }

/**
 * Brings every picture of an answer onto the disk, one at a time, and says how the run ends. A picture that is missing
 * or no picture never stops the others.
 */
export async function filePictures(job: Job, attempt: AttemptRow, answer: Pictures): Promise<Outcome> {
  const asked = contentOf(job.run).settings
  const images: Outcome['images'] = []
  let failure: ProviderFailure | null = null
  for (const [position, picture] of answer.pictures.entries()) {
    const filed = await filePicture(job, `${attempt.id}-${position}`, picture)
    if ('image' in filed) images.push({ ...filed.image, position })
    else failure ??= filed.failure
  }
  const isWhole = images.length >= asked.n
  return {
    state: isWhole ? 'succeeded' : images.length > 0 ? 'short' : 'needs-attention',
    charge: 'charged',
    failure: isWhole ? null : (failure ?? unusable(`${images.length} of ${asked.n} pictures came.`)),
    usage: answer.usage,
    actual: costOf(job.run, answer.usage, answer.pictures.filter(({ source }) => source).length, asked),
    images,
  }
}

async function filePicture(
  { endpoint, signal }: Job,
  name: string,
  { source, revisedPrompt }: Picture,
): Promise<Filed> {
  if (source === null) return { failure: unusable('A picture is missing from the answer.') }
  const fetched =
    'url' in source ? await downloadPicture(source.url, { endpoint, signal }) : { ok: true as const, ...source }
  // A download cut by our own stop says nothing about the picture: the answer is taken up again at the next start.
  signal.throwIfAborted()
  if (!fetched.ok) return { failure: fetched.failure }
  const original = await storeOriginal(fetched.bytes)
  if (original) return { image: { ...original, revised_prompt: revisedPrompt } }
  await quarantine(name, fetched.bytes)
  return { failure: unusable('What came is not a whole PNG, JPEG or WebP picture. Its bytes are kept.') }
}

const unusable = (detail: string): ProviderFailure => ({
  ...failureOf({ class: 'unusable-answer', charge: 'charged' }),
  status: 200,
  detail,
})
