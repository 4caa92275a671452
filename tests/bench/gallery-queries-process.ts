// Asks the database of a seeded gallery for pages, in a process of its own: the bench itself is no server.
import { everything } from '@/lib/gallery/query'
import { galleryPage } from '@/lib/gallery/records'
import type { GalleryQuery } from '@/lib/gallery/schema'
import { installDatabase, openDatabase } from '@/lib/store/database'
import { owner } from '@/tests/support/runs'

/** ms of each time a page was asked for; `deep` is empty where there is only one page. */
export type QueryTimes = { name: string; first: number[]; deep: number[]; page: number }

const times = 20
/** As a person turns them; the walk to the far page takes more at once. */
const pages = 2_000
const stride = 200

const style = { name: 'style', value: 'watercolor style' }
const queries: Record<string, Partial<GalleryQuery>> = {
  everything: {},
  'largest first': { sort: 'largest' },
  'one template': { template: 'portrait' },
  'one style': { fields: [style] },
  'a size and stars': { size: '384x384', isStarred: true },
  'a month': { from: '2025-12-01', to: '2025-12-31' },
  'the word “coffee”': { text: 'coffee' },
  'the word “咖啡”': { text: '咖啡' },
  'a word and a style': { text: 'woman', fields: [style] },
}

async function measure(name: string, part: Partial<GalleryQuery>): Promise<QueryTimes> {
  const query = { ...everything, ...part }
  const first = await timed(() => galleryPage(owner, query))
  const { cursor, page } = await farPage(query)
  const deep = cursor === null ? [] : await timed(() => galleryPage(owner, query, { cursor, direction: 'after' }))
  return { name, first, deep, page }
}

async function timed(work: () => Promise<unknown>): Promise<number[]> {
  const taken: number[] = []
  await work()
  for (let turn = 0; turn < times; turn++) {
    const start = performance.now()
    await work()
    taken.push(performance.now() - start)
  }
  return taken
}

/** The cursor before page 2,000, or before the last page where there are fewer. */
async function farPage(query: GalleryQuery): Promise<{ cursor: string | null; page: number }> {
  let cursor: string | null = null
  let behind = 0
  while (behind / 50 < pages - 1) {
    const left = (pages - 1) * 50 - behind
    const place = { cursor, direction: 'after' } as const
    const page = await galleryPage(owner, query, place, { limit: Math.min(stride, left), isCounted: false })
    if (page.after === null) break
    behind += page.images.length
    cursor = page.after
  }
  return { cursor, page: Math.floor(behind / 50) + 1 }
}

const dataDir = process.env.DATA_DIR ?? ''
installDatabase(openDatabase({ dataDir, databaseUrl: process.env.DATABASE_URL || null }))
const all: QueryTimes[] = []
for (const [name, part] of Object.entries(queries)) all.push(await measure(name, part))
process.send?.(all, () => process.exit())
