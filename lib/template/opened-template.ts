import type { TemplateAbout, TemplateContent, TemplateDetail } from './schema'

/** A version as the editor speaks of it. Times are ms since the epoch. */
type Version = { id: string; number: number; createdBy: string; createdAt: number }

/** A template as the page opens it for editing, and what else is known of its versions. */
export type OpenedTemplate = {
  id: string
  slug: string
  about: TemplateAbout
  content: TemplateContent
  newest: Version
  published: Version | null
  /** The numbers of the versions by id: a draft knows its beginning only by that. */
  numbers: Record<string, number>
}

/** The part of a template that its editor needs. */
export function openedTemplate(detail: TemplateDetail): OpenedTemplate | null {
  const { name, description, tags, coverImageId, versions, publishedVersionId } = detail
  const { body, fields, settings, locks, versionId } = detail.newest
  const newest = versions.find(version => version.id === versionId)
  const published = versions.find(version => version.id === publishedVersionId)
  if (!newest) return null
  return {
    id: detail.id,
    slug: detail.slug,
    about: { name, description, tags, coverImageId },
    content: { body, fields, settings, locks },
    newest: shortOf(newest),
    published: published ? shortOf(published) : null,
    numbers: Object.fromEntries(versions.map(version => [version.id, version.number])),
  }
}

const shortOf = ({ id, number, createdBy, createdAt }: Version): Version => ({ id, number, createdBy, createdAt })
