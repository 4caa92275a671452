import { readdirSync, readFileSync } from 'node:fs'
import { everything } from '@/lib/gallery/query'
import { galleryPage } from '@/lib/gallery/records'
import type { GalleryQuery } from '@/lib/gallery/schema'
import { installDatabase, openDatabase } from '@/lib/store/database'

const db = installDatabase(
  openDatabase({ dataDir: process.env.DATA_DIR ?? '', databaseUrl: process.env.DATABASE_URL ?? null }),
)
const who = { workspaceId: 'main', name: 'Owner', role: 'admin' } as const
const style = 'watercolor style'
const queries: Record<string, Partial<GalleryQuery>> = {
  all: {},
  oldest: { sort: 'oldest' },
  largest: { sort: 'largest' },
  smallest: { sort: 'smallest' },
  starred: { isStarred: true },
  template: { template: 'portrait' },
  'template largest': { template: 'portrait', sort: 'largest' },
  style: { fields: [{ name: 'style', value: style }] },
  size: { size: '384x384' },
  'size+starred': { size: '384x384', isStarred: true },
  'size+style': { size: '480x336', fields: [{ name: 'style', value: style }] },
  'size+other template': { size: '384x384', template: 'portrait', isStarred: true, sort: 'largest' },
  rare: { fields: [{ name: 'subject', value: 'golden a red-haired woman' }] },
  samples: { isSample: true },
  'no samples': { isSample: false },
  month: { from: '2025-12-01', to: '2025-12-31' },
  'month+style': { from: '2025-12-01', to: '2025-12-31', fields: [{ name: 'style', value: style }] },
  'text coffee': { text: 'coffee' },
  'text 咖啡': { text: '咖啡' },
  'text กาแฟ': { text: 'กาแฟ' },
  'text Кофе': { text: 'Кофе' },
  'text cafe': { text: 'cafe' },
  'text broad p*': { text: 'p' },
  'text photograph': { text: 'photograph' },
  'text portrait water': { text: 'portrait water' },
  'text rare': { text: 'emerald lighthouse portrait' },
  'text nothing': { text: 'zzzz' },
  'text+style': { text: 'lighthouse', fields: [{ name: 'style', value: style }] },
  'text+empty': { text: 'ramen', template: 'portrait' },
  'text largest': { text: 'photograph', sort: 'largest' },
  'text rare largest': { text: 'emerald lighthouse portrait', sort: 'largest' },
  'text oldest month': { text: 'coffee', sort: 'oldest', from: '2025-12-01', to: '2025-12-31' },
  disjoint: { template: 'portrait', fields: [{ name: 'subject', value: 'golden a bowl of ramen, steam rising' }] },
  trash: { state: 'trash' },
}
const isLite = !process.env.DATABASE_URL
const pgCpu = () => {
  let ns = 0
  for (const pid of readdirSync('/proc').filter(n => /^\d+$/.test(n))) {
    try {
      if (readFileSync(`/proc/${pid}/cmdline`, 'utf8').startsWith('postgres: postgres postgres 127'))
        ns += Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0])
    } catch {}
  }
  return ns / 1e6
}
const ms = async <T>(work: () => Promise<T>): Promise<[number, T]> => {
  const c = isLite ? 0 : pgCpu()
  const s = process.cpuUsage()
  const r = await work()
  const d = process.cpuUsage(s)
  return [isLite ? (d.user + d.system) / 1000 : pgCpu() - c, r]
}
const median = (xs: number[]) => xs.toSorted((a, b) => a - b)[Math.floor(xs.length / 2)] ?? 0
const only = process.argv.slice(2)
for (const [name, part] of Object.entries(queries)) {
  if (only.length && !only.includes(name)) continue
  const query = { ...everything, ...part }
  const times: number[] = []
  let page = await galleryPage(who, query)
  for (let i = 0; i < 7; i++) times.push((await ms(() => galleryPage(who, query)))[0])
  const nocount: number[] = []
  for (let i = 0; i < 7; i++)
    nocount.push((await ms(() => galleryPage(who, query, undefined, { isCounted: false })))[0])
  let line = `${name}: first ${median(times).toFixed(1)} ms (no count ${median(nocount).toFixed(1)}), total ${page.total}, got ${page.images.length}`
  // deep
  let pages = 1
  let last = page.after
  for (; page.after && pages < 2000; pages += 4) {
    const next = await galleryPage(
      who,
      query,
      { cursor: page.after, direction: 'after' },
      { limit: 200, isCounted: false },
    )
    last = page.after
    page = next
  }
  const deep: number[] = []
  if (last) {
    for (let i = 0; i < 7; i++)
      deep.push((await ms(() => galleryPage(who, query, { cursor: last, direction: 'after' })))[0])
    const back: number[] = []
    for (let i = 0; i < 7; i++)
      back.push((await ms(() => galleryPage(who, query, { cursor: last, direction: 'before' })))[0])
    line += `; page ~${pages}: ${median(deep).toFixed(1)}, back ${median(back).toFixed(1)} ms`
  }
  console.log(line)
}
process.exit(0)
