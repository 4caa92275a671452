import type { Principal } from '@/lib/access/principal'
import { enterImages } from '@/lib/gallery/enter-images'
import { everything } from '@/lib/gallery/query'
import { galleryPage } from '@/lib/gallery/records'
import type { GalleryQuery } from '@/lib/gallery/schema'
import type { RunContent } from '@/lib/run/content'
import { changing, database } from '@/lib/store/database'
import { newId } from '@/lib/store/id'
import { content, owner, reserved } from './runs'

type Came = {
  who?: Principal
  /** Images that came. */
  n?: number
  /** When they came, ms. */
  at?: number
  size?: string
  pixels?: { width: number; height: number }
  sha256?: string
  bytes?: number
}

/** A run whose images came. @returns its id and those of its images */
export async function cameIn(
  change: Partial<RunContent> = {},
  {
    who = owner,
    n = 1,
    at = Date.now(),
    size,
    pixels = { width: 8, height: 8 },
    sha256 = 'a'.repeat(64),
    bytes = 8,
  }: Came = {},
): Promise<{ runId: string; ids: string[] }> {
  const settings = { ...content().settings, ...change.settings, n, ...(size && { size }) }
  const runId = await reserved({ ...change, settings }, { isConfirmed: true }, who)
  const run = await database().selectFrom('run').selectAll().where('id', '=', runId).executeTakeFirstOrThrow()
  const attempt = { id: newId(at), run_id: runId, number: 1, state: 'succeeded', charge: 'charged', body: '{}' }
  const ended = { status: 200, usage: null, failure: null, started_at: at, answered_at: at, ended_at: at }
  await database()
    .insertInto('attempt')
    .values({ ...attempt, ...ended })
    .execute()
  const image = { sha256, type: 'image/png', ...pixels, bytes, revised_prompt: null }
  const images = Array.from({ length: n }, (_, position) => ({ ...image, position }))
  return { runId, ids: await changing(trx => enterImages(trx, run, attempt, images, at)) }
}

/** The ids of the first page of a query. */
export async function idsOf(query: Partial<GalleryQuery>, who = owner): Promise<string[]> {
  const page = await galleryPage(who, { ...everything, ...query }, undefined, { limit: 200 })
  return page.images.map(({ id }) => id)
}

/** How many a query has, as the page says it. */
export const totalOf = async (query: Partial<GalleryQuery>, who = owner): Promise<number | null> =>
  (await galleryPage(who, { ...everything, ...query }, undefined, { limit: 1 })).total
