import { z } from 'zod'
import type { Principal } from '@/lib/access/principal'
import { type Settings, settings } from '@/lib/provider/schema'
import type { Tables } from '@/lib/store/tables'
import type { Values } from '@/lib/template/schema'
import { type ShareKind, type ShareTarget, shareKinds, shareTargets } from './schema'

/**
 * What a link grants, whether it is made or only previewed. `imageIds` are the pictures that were chosen; null: those
 * that a run or a collection has now. `versionId` null: the published version.
 */
export type Grant = {
  workspaceId: string
  kind: ShareKind
  target: ShareTarget
  targetId: string
  versionId: string | null
  values: Values | null
  /** Those that the sender chose in place of the template's. */
  settings: Partial<Settings> | null
  imageIds: string[] | null
  showsPrompt: boolean
  title: string
  note: string
}

/** For whom a link reads: nobody of the workspace, and only within it. */
export const readerOf = ({ workspaceId }: Pick<Grant, 'workspaceId'>): Principal => ({
  workspaceId,
  id: '',
  name: '',
  role: 'viewer',
})

const kind = z.enum(shareKinds)
const target = z.enum(shareTargets)
const values = z.record(z.string(), z.string())
const ids = z.array(z.string())

/** What a link's row grants. */
export const grantOf = (row: Tables['share']): Grant => ({
  workspaceId: row.workspace_id,
  kind: kind.parse(row.kind),
  target: target.parse(row.target),
  targetId: row.target_id,
  versionId: row.version_id,
  values: row.field_values === null ? null : values.parse(JSON.parse(row.field_values)),
  settings: row.settings === null ? null : settings.partial().parse(JSON.parse(row.settings)),
  imageIds: row.image_ids === null ? null : ids.parse(JSON.parse(row.image_ids)),
  showsPrompt: row.shows_prompt === 1,
  title: row.title,
  note: row.note,
})
