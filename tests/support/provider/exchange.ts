import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { type Answer, readAnswer } from '@/lib/provider/answer'
import { generationBody } from '@/lib/provider/body'
import { postGeneration } from '@/lib/provider/client'
import type { Endpoint, Settings } from '@/lib/provider/schema'
import { openDraft } from '@/lib/store/durable'

export const testKey = 'wg-secret-4711-abcdefgh'

export const someSettings: Settings = {
  model: 'gpt-image-2',
  size: '64x64',
  n: 1,
  quality: null,
  background: null,
  format: null,
  compression: null,
}

export const endpointOf = (baseUrl: string): Endpoint => ({ id: baseUrl, baseUrl, key: testKey })

type Asked = { settings?: Partial<Settings>; deadlineMs?: number; signal?: AbortSignal }

/** One request with the real client and the real reader, in a folder of its own that goes away again. */
export async function exchange(
  baseUrl: string,
  { settings, deadlineMs = 20_000, signal }: Asked = {},
): Promise<Answer> {
  const folder = await mkdtemp(join(tmpdir(), 'proofsheet-exchange-'))
  const spool = join(folder, 'answer')
  try {
    const body = generationBody({ ...someSettings, ...settings }, 'A beautiful sunset')
    const sent = await postGeneration(endpointOf(baseUrl), body, {
      draft: await openDraft(spool),
      deadlineMs,
      signal: signal ?? new AbortController().signal,
    })
    return sent.kind === 'failed' ? sent : await heldInMemory(await readAnswer(spool, [testKey]))
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** The answer with its pictures read: their file goes away. */
async function heldInMemory(answer: Answer): Promise<Answer> {
  if (answer.kind === 'failed') return answer
  const pictures = answer.pictures.map(async picture => {
    if (!picture.source || 'url' in picture.source) return picture
    const bytes = await buffer(picture.source.read())
    return { ...picture, source: { read: () => Readable.from([bytes]) } }
  })
  return { ...answer, pictures: await Promise.all(pictures) }
}
