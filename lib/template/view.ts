import { z } from 'zod'
import type { Tables } from '@/lib/store/tables'
import { contentOf } from './content'
import type { TemplateAbout, TemplateView } from './schema'
import { starterOf } from './starters'
import { storedThumbnails, withThumbnails } from './thumbnails'

type TemplateRow = Tables['template']

/** A version with what its view says of the template. */
export type ViewRow = Pick<TemplateRow, 'slug' | 'name' | 'description' | 'thumbnails'> &
  Pick<Tables['template_version'], 'id' | 'template_id' | 'number' | 'body' | 'fields' | 'settings' | 'locks'>

const tags = z.array(z.string())

export function templateView(row: ViewRow): TemplateView {
  const content = contentOf(row)
  return {
    ...content,
    fields: withThumbnails(content.fields, storedThumbnails(row.thumbnails)),
    templateId: row.template_id,
    slug: row.slug,
    name: row.name,
    description: row.description,
    versionId: row.id,
    version: row.number,
  }
}

/** What is said about a template, as its card and its own pages show it. */
export const templateSummary = (
  row: TemplateRow,
): TemplateAbout & { id: string; slug: string; isStarter: boolean; isArchived: boolean } => ({
  id: row.id,
  slug: row.slug,
  name: row.name,
  description: row.description,
  tags: tags.parse(JSON.parse(row.tags)),
  coverImageId: row.cover_image_id,
  isStarter: starterOf(row) !== null,
  isArchived: row.archived_at !== null,
})
