import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addToEnd, putBefore } from '@/lib/collection/order-images'
import { insertCollection } from '@/lib/collection/records'
import { setStars } from '@/lib/gallery/change-images'
import { everything } from '@/lib/gallery/query'
import { galleryPage } from '@/lib/gallery/records'
import type { GalleryPlace, GalleryQuery } from '@/lib/gallery/schema'
import { onEveryDatabase } from '@/tests/support/databases'
import { cameIn } from '@/tests/support/gallery'
import { owner } from '@/tests/support/runs'

const styles = ['mist', 'dusk', 'ink'] as const
const sizes = ['512x512', '1024x1024'] as const

type Placed = { id: string; cursor: string }

/** Walks from one end of a query to the other and back, or turns round in the middle. */
async function walk(query: GalleryQuery, limit: number, direction: 'after' | 'before', from: string | null) {
  const seen: Placed[] = []
  let cursor = from
  for (let pages = 0; pages < 200; pages++) {
    const page = await galleryPage(owner, query, { cursor, direction }, { limit, isCounted: false })
    if (direction === 'after') seen.push(...page.images)
    else seen.unshift(...page.images)
    const next = direction === 'after' ? page.after : page.before
    if (next === null) return seen
    cursor = next
  }
  throw new Error('the walk never ended')
}

type Made = { id: string; style: string; size: string; isStarred: boolean; at: number }

/** What the query means, said once more. Every prompt has the word "picture" and its style. */
const isAsked = ({ fields, size, isStarred, from, text }: GalleryQuery, image: Made): boolean =>
  fields.every(({ value }) => value === image.style) &&
  (size === null || image.size === size) &&
  (!isStarred || image.isStarred) &&
  (from === null || image.at >= new Date(`${from}T00:00:00`).getTime()) &&
  text.split(' ').every(word => 'picture'.startsWith(word) || image.style.startsWith(word))

const idsOf = (images: { id: string }[]): string[] => images.map(({ id }) => id)

onEveryDatabase(() => {
  test('walking forward and back meets every image exactly once, while new ones arrive', {
    timeout: 120_000,
  }, async () => {
    let at = new Date('2026-05-01T12:00:00').getTime()
    const all: Made[] = []
    const come = async (index: number) => {
      const [style, size] = [styles[index % 3] ?? 'ink', sizes[index % 2] ?? '512x512']
      at += index % 4 === 0 ? 0 : 3_600_000
      const pixels = { width: 8 + 8 * (index % 3), height: 8 }
      const { ids } = await cameIn(
        { provider: 'sample', values: { style }, prompt: `Picture ${index} in ${style}` },
        { n: 1 + (index % 4), at, size, pixels },
      )
      const starred = index % 5 === 0 ? ids.slice(0, 1) : []
      if (starred.length > 0) await setStars(owner, starred, true)
      all.push(...ids.map(id => ({ id, style, size, isStarred: starred.includes(id), at })))
    }
    for (let index = 0; index < 24; index++) await come(index)
    const collection = await insertCollection(owner, { name: 'Best of', imageIds: [] })
    if (!collection.ok) throw new Error('there is no collection')
    const kept = all.filter((_, index) => index % 3 === 0).map(({ id }) => id)
    await addToEnd(owner, collection.value.id, kept)
    await putBefore(owner, collection.value.id, kept.slice(-5), kept[2] ?? null)

    const text = fc.constantFrom('', 'picture', 'mist', 'picture du')
    const query = fc.record({
      text,
      sort: fc.constantFrom('newest', 'oldest', 'largest', 'smallest', 'by-hand'),
      style: fc.constantFrom(null, ...styles),
      size: fc.constantFrom(null, ...sizes),
      isStarred: fc.boolean(),
      from: fc.constantFrom(null, '2026-05-01', '2026-05-02'),
      limit: fc.integer({ min: 1, max: 9 }),
      mayCome: fc.boolean(),
    })
    let arrived = 100
    await fc.assert(
      fc.asyncProperty(query, async ({ style, limit, mayCome, ...asked }) => {
        const byHand = asked.sort === 'by-hand'
        const whole: GalleryQuery = {
          ...everything,
          ...asked,
          fields: style === null ? [] : [{ name: 'style', value: style }],
          collection: byHand ? 'best-of' : null,
        }
        const there = all.filter(image => isAsked(whole, image) && (!byHand || kept.includes(image.id)))
        const forward = await walk(whole, limit, 'after', null)
        expect(idsOf(forward).toSorted()).toEqual(idsOf(there).toSorted())
        if (mayCome && forward.length > 2) await come(arrived++)
        const middle = forward[Math.floor(forward.length / 2)]
        if (!middle) return
        // What came meanwhile may stand at either end; what was there before is met again, once, in the same order.
        const known = new Set(idsOf(forward))
        const back = (await walk(whole, limit, 'before', middle.cursor)).filter(({ id }) => known.has(id))
        const on = (await walk(whole, limit, 'after', middle.cursor)).filter(({ id }) => known.has(id))
        expect([...idsOf(back), middle.id, ...idsOf(on)]).toEqual(idsOf(forward))
      }),
      { numRuns: 40 },
    )
  })

  test('a page knows whether anything lies before and after it, and begins where it is told to', async () => {
    const { ids } = await cameIn({}, { n: 7 })
    const page = (place: GalleryPlace, limit = 3) => galleryPage(owner, everything, place, { limit })
    const first = await page({ cursor: null, direction: 'after' })
    expect([idsOf(first.images), first.before, first.total]).toEqual([ids.slice(0, 3), null, 7])
    const second = await page({ cursor: first.after, direction: 'after' })
    expect([idsOf(second.images), second.before]).toEqual([ids.slice(3, 6), second.images[0]?.cursor])
    const last = await page({ cursor: second.after, direction: 'after' })
    expect([idsOf(last.images), last.after]).toEqual([ids.slice(6), null])
    const again = await page({ cursor: second.images[1]?.cursor ?? null, direction: 'from' })
    expect(idsOf(again.images)).toEqual(ids.slice(4, 7))
    const back = await page({ cursor: second.images[0]?.cursor ?? null, direction: 'before' })
    expect([idsOf(back.images), back.before, back.after]).toEqual([ids.slice(0, 3), null, back.images[2]?.cursor])
    expect(idsOf((await page({ cursor: 'x1.2', direction: 'after' })).images)).toEqual(ids.slice(0, 3))
    expect(idsOf((await page({ cursor: '../..', direction: 'before' })).images)).toEqual(ids.slice(0, 3))
  })

  test('a clock that was set back brings no image back in time', async () => {
    const now = Date.now()
    const first = await cameIn({}, { at: now })
    const second = await cameIn({}, { at: now - 86_400_000, n: 2 })
    const page = await galleryPage(owner, everything)
    expect(idsOf(page.images)).toEqual([...second.ids, ...first.ids])
  })
})
