import 'server-only'
import type { TotalName } from './facets'
import { countImages } from './find-images'
import type { Narrowed } from './narrow'
import { totals } from './totals'

/** Counting stops here: beyond it nobody reads the number, and it would cost more than the page. */
const mostCounted = 2_000

/**
 * How many images a query has. Kept counts answer for everything, for what is starred, for the trash and for one facet;
 * the rest is counted as far as that is quick.
 * @returns null for more than that
 */
export async function totalOf(narrowed: Narrowed): Promise<number | null> {
  const kept = keptCount(narrowed)
  if (typeof kept === 'number') return kept
  if (kept !== null) return (await totals(narrowed.workspaceId))[kept]
  const counted = await countImages(narrowed, mostCounted + 1)
  return counted > mostCounted ? null : counted
}

function keptCount(narrowed: Narrowed): TotalName | number | null {
  const { postings, state, starred } = narrowed
  const isMore = narrowed.wanted ?? narrowed.start ?? narrowed.end ?? narrowed.collectionId
  if (isMore !== null) return null
  if (postings.length === 0 && !(starred !== null && state === 'trash')) {
    if (state === 'trash') return 'trash'
    return starred ?? 'live'
  }
  return postings.length === 1 && state === 'live' && starred === null ? (postings[0]?.images ?? 0) : null
}
