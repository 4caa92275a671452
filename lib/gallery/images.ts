import 'server-only'
import { sql } from 'kysely'
import type { Principal } from '@/lib/access/principal'
import { imageType } from '@/lib/image/schema'
import { database } from '@/lib/store/database'
import { cursorOf, type Key } from './cursor'
import type { GalleryImage, GallerySort } from './schema'

/** Characters of a prompt that tell pictures apart. */
const promptStart = 240

const rowsOf = (who: Principal, ids: string[]) =>
  database()
    .selectFrom('image')
    .innerJoin('run', 'run.id', 'image.run_id')
    .leftJoin('template', 'template.id', 'image.template_id')
    .selectAll('image')
    .select([
      'run.number as run_number',
      'run.actual',
      'template.slug as template_slug',
      'template.name as template_name',
      sql<string>`substr(run.prompt, 1, ${promptStart})`.as('prompt'),
    ])
    .select(({ selectFrom }) =>
      selectFrom('image as sibling')
        .whereRef('sibling.run_id', '=', 'image.run_id')
        .select(({ fn }) => fn.countAll<number>().as('siblings'))
        .as('siblings'),
    )
    .where('image.workspace_id', '=', who.workspaceId)
    .where('image.id', 'in', ids)

type Row = Awaited<ReturnType<ReturnType<typeof rowsOf>['execute']>>[number]

/** Images by their ids, in this order, each with its key in an order; what the workspace does not have is left out. */
export async function galleryImages(
  who: Principal,
  sort: GallerySort,
  found: (Key & { id: string })[],
): Promise<GalleryImage[]> {
  if (found.length === 0) return []
  const rows = await rowsOf(
    who,
    found.map(({ id }) => id),
  ).execute()
  const byId = new Map(rows.map(row => [row.id, row]))
  return found.flatMap(({ id, ...key }) => {
    const row = byId.get(id)
    return row ? [imageOf(row, cursorOf(sort, key))] : []
  })
}

const imageOf = (row: Row, cursor: string): GalleryImage => ({
  id: row.id,
  cursor,
  runId: row.run_id,
  runNumber: row.run_number,
  position: row.position,
  width: row.width,
  height: row.height,
  type: imageType.parse(row.type),
  bytes: row.bytes,
  isStarred: row.is_starred === 1,
  note: row.note,
  prompt: row.prompt,
  placeholder: row.placeholder,
  createdAt: row.created_at,
  deletedAt: row.deleted_at,
  template:
    row.template_slug !== null && row.template_name !== null
      ? { slug: row.template_slug, name: row.template_name }
      : null,
  size: row.asked_size,
  isSample: row.is_sample === 1,
  cost: row.actual === null ? null : Math.round(row.actual / Math.max(1, Number(row.siblings))),
})
