import 'server-only'
import type { Principal } from '@/lib/access/principal'
import { type ImageType, imageType } from '@/lib/image/schema'
import type { Settings } from '@/lib/provider/schema'
import { contentOf } from '@/lib/run/content'
import { database } from '@/lib/store/database'
import type { Values } from '@/lib/template/schema'

/** An image as an archive keeps and describes it. */
export type ZippedImage = {
  id: string
  sha256: string
  type: ImageType
  width: number
  height: number
  bytes: number
  createdAt: number
  runNumber: number
  position: number
  template: { slug: string; name: string } | null
  templateVersion: number | null
  prompt: string
  revisedPrompt: string | null
  values: Values
  settings: Settings
  isStarred: boolean
  note: string | null
  isSample: boolean
  cost: number | null
}

/** Rows read at once. */
const rowsAtOnce = 500

/** Images of the workspace by their ids, in this order; those that are not there or in the trash are left out. */
export async function zippedImages(who: Principal, ids: readonly string[]): Promise<ZippedImage[]> {
  const byId = new Map<string, ZippedImage>()
  for (let from = 0; from < ids.length; from += rowsAtOnce)
    for (const row of await rowsOf(who, ids.slice(from, from + rowsAtOnce)).execute())
      byId.set(row.image_id, zipped(row))
  return [...new Set(ids)].flatMap(id => byId.get(id) ?? [])
}

const rowsOf = (who: Principal, ids: readonly string[]) =>
  database()
    .selectFrom('image')
    .innerJoin('run', 'run.id', 'image.run_id')
    .leftJoin('template', 'template.id', 'image.template_id')
    .leftJoin('template_version as version', 'version.id', 'run.template_version_id')
    .selectAll('run')
    .select(['image.id as image_id', 'image.sha256', 'image.type', 'image.width', 'image.height', 'image.bytes'])
    .select(['image.created_at as came_at', 'image.position', 'image.revised_prompt', 'image.is_starred', 'image.note'])
    .select(['image.is_sample', 'template.slug', 'template.name', 'version.number as version_number'])
    .select(({ selectFrom }) =>
      selectFrom('image as sibling')
        .whereRef('sibling.run_id', '=', 'image.run_id')
        .select(({ fn }) => fn.countAll<number>().as('siblings'))
        .as('siblings'),
    )
    .where('image.workspace_id', '=', who.workspaceId)
    .where('image.deleted_at', 'is', null)
    .where('image.id', 'in', ids)

type Row = Awaited<ReturnType<ReturnType<typeof rowsOf>['execute']>>[number]

function zipped(row: Row): ZippedImage {
  const { prompt, values, settings } = contentOf(row)
  return {
    id: row.image_id,
    sha256: row.sha256,
    type: imageType.parse(row.type),
    width: row.width,
    height: row.height,
    bytes: row.bytes,
    createdAt: row.came_at,
    runNumber: row.number,
    position: row.position,
    template: row.slug !== null && row.name !== null ? { slug: row.slug, name: row.name } : null,
    templateVersion: row.version_number,
    prompt,
    revisedPrompt: row.revised_prompt,
    values,
    settings,
    isStarred: row.is_starred === 1,
    note: row.note,
    isSample: row.is_sample === 1,
    cost: row.actual === null ? null : Math.round(row.actual / Math.max(1, Number(row.siblings))),
  }
}
