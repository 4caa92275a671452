import 'server-only'
import { isThere } from '@/lib/store/durable'
import { openBody } from './answer-body'
import { type Delivery, deliveryOf } from './delivery'
import { parsedBody } from './parsed-body'
import { readHeader } from './spool'

/** `whole`: the answer lacks nothing but the word that it ends. `pictures`: those that had come complete. */
export type Salvaged = { kind: 'whole' } | ({ kind: 'pictures' } & Delivery)

/**
 * What can be saved of an answer that was cut, from the file beside its place in the spool. The file stays.
 * @param spool the place that the whole answer would have had
 * @returns null when there is no file, or not one whole picture in it
 */
export async function salvage(spool: string): Promise<Salvaged | null> {
  const part = `${spool}.part`
  const head = (await isThere(part)) ? await readHeader(part) : null
  if (!head) return null
  const { status, contentEncoding } = head.header
  const parsed = await parsedBody(await openBody(part, head.start, contentEncoding))
  if (parsed?.isWhole) return { kind: 'whole' }
  const delivery = parsed && status >= 200 && status < 300 ? deliveryOf(parsed) : null
  return delivery && { kind: 'pictures', ...delivery }
}
