import { z } from 'zod'
import { limited, templateAbout, templateContent } from './content'
import { lineLimit } from './limits'

const id = z.string().max(64)

const note = limited(lineLimit, `A note can have ${lineLimit} characters at most.`).trim()

/**
 * One press of Save version. `templateId` is null for a new template; `baseVersionId` is the version the text was
 * begun from; `isConfirmed` puts it on top of a newer one. Refusals name their places in this request:
 * `about.name`, `content.body`, `content.fields.2.min`.
 */
export const saveTemplateRequest = z.object({
  templateId: id.nullable(),
  baseVersionId: id.nullable(),
  about: templateAbout,
  content: templateContent,
  note: note.default(''),
  isConfirmed: z.boolean().default(false),
})
export type SaveTemplateRequest = z.output<typeof saveTemplateRequest>

/** The version that people shall use from now on. */
export const publishVersionRequest = z.object({ versionId: id })

/** The version to bring back, and the one that was the newest when that was asked for. */
export const restoreVersionRequest = z.object({ versionId: id, baseVersionId: id, note: note.default('') })

/** The version to make a template of its own from. */
export const duplicateTemplateRequest = z.object({ versionId: id })

export const archiveTemplateRequest = z.object({ templateId: id, isArchived: z.boolean() })

/** The starter to bring back, by its template or by the address it always had. */
export const restoreStarterRequest = z.union([z.object({ templateId: id }), z.object({ slug: id })])
export type RestoreStarterRequest = z.output<typeof restoreStarterRequest>
