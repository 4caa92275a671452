import 'server-only'
import { sql } from 'kysely'
import { database } from '@/lib/store/database'
import { shared } from '@/lib/store/shared'

/** Red, green and blue of 4 × 4 fields. */
const colours = 48

/** Rows read at once: the server answers others in between. */
const rowsAtOnce = 5_000

/** The impressions of a workspace's images one after the other, and up to where they were read. */
type Impressions = { bytes: Uint8Array; places: Float64Array; count: number; seen: number; place: number }

const slot = shared<Map<string, Promise<Impressions>>>('likeness')

/** Less alike than this (the root of the mean square of 48 differences, of 255) nobody calls alike. */
const leastAlike = 36
const mostDistance = colours * leastAlike ** 2
/** Images of the same distance are copies of one picture: as many as any filter may leave out. */
const mostCopies = 20
const mostPictures = 300

/** An image and how far its colours are from those asked for: the sum of the squares of their differences. */
export type Alike = { place: number; distance: number }

/**
 * The images whose colours are laid out most alike, the nearest first: every one of the workspace is looked at, in
 * memory (48 bytes each).
 * @param likeness of the image asked for, base64
 */
export async function mostAlike(workspaceId: string, likeness: string): Promise<Alike[]> {
  const { bytes, places, count } = await impressionsOf(workspaceId)
  const wanted = Buffer.from(likeness, 'base64')
  const alike: Alike[] = []
  for (let index = 0; index < count; index++) {
    const distance = distanceTo(wanted, bytes, index * colours)
    if (distance <= mostDistance) alike.push({ place: places[index] ?? 0, distance })
  }
  alike.sort((a, b) => a.distance - b.distance || b.place - a.place)
  return withoutManyCopies(alike)
}

function distanceTo(wanted: Uint8Array, bytes: Uint8Array, from: number): number {
  let sum = 0
  for (let at = 0; at < colours && sum <= mostDistance; at++) {
    const difference = (wanted[at] ?? 0) - (bytes[from + at] ?? 0)
    sum += difference * difference
  }
  return sum
}

function withoutManyCopies(alike: Alike[]): Alike[] {
  const kept: Alike[] = []
  let [pictures, copies, last] = [0, 0, -1]
  for (const one of alike) {
    if (one.distance !== last) [pictures, copies, last] = [pictures + 1, 0, one.distance]
    if (pictures > mostPictures) break
    if (++copies <= mostCopies) kept.push(one)
  }
  return kept
}

/** Kept in memory; what was looked at since is added. One reader at a time for each workspace. */
function impressionsOf(workspaceId: string): Promise<Impressions> {
  const all = slot.peek() ?? slot.set(new Map())
  const before = all.get(workspaceId) ?? Promise.resolve(none)
  const next = before.catch(() => none).then(known => readOn(workspaceId, known))
  all.set(workspaceId, next)
  return next
}

const none: Impressions = { bytes: new Uint8Array(), places: new Float64Array(), count: 0, seen: 0, place: 0 }

async function readOn(workspaceId: string, known: Impressions): Promise<Impressions> {
  let all = known
  for (;;) {
    const rows = await rowsAfter(workspaceId, all)
    all = withRows(all, rows)
    if (rows.length < rowsAtOnce) return all
  }
}

const rowsAfter = (workspaceId: string, { seen, place }: Impressions) =>
  database()
    .selectFrom('image')
    .select(['seen', 'place', 'likeness'])
    .where('workspace_id', '=', workspaceId)
    .where(sql<boolean>`(seen, place) > (${seen}, ${place})`)
    .orderBy('seen')
    .orderBy('place')
    .limit(rowsAtOnce)
    .execute()

function withRows(all: Impressions, rows: Awaited<ReturnType<typeof rowsAfter>>): Impressions {
  const last = rows.at(-1)
  if (!last) return all
  const grown = roomFor(all, all.count + rows.length)
  let { count } = all
  for (const { place, likeness } of rows) {
    if (likeness === null) continue
    grown.bytes.set(Buffer.from(likeness, 'base64').subarray(0, colours), count * colours)
    grown.places[count] = place
    count++
  }
  return { ...grown, count, seen: last.seen ?? 0, place: last.place }
}

function roomFor({ bytes, places }: Impressions, count: number): Pick<Impressions, 'bytes' | 'places'> {
  if (places.length >= count) return { bytes, places }
  const room = Math.max(count, Math.ceil(places.length * 1.5))
  const grown = { bytes: new Uint8Array(room * colours), places: new Float64Array(room) }
  grown.bytes.set(bytes)
  grown.places.set(places)
  return grown
}
