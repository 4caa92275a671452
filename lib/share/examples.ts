import 'server-only'
import { database } from '@/lib/store/database'
import { usualExamples } from './limits'

/**
 * The pictures that show a version: the template's cover, then those made with exactly this version, starred ones and
 * new ones first. They are chosen once, when the link is made: what is made later is nobody's business.
 */
export async function exampleImages(workspaceId: string, templateId: string, versionId: string): Promise<string[]> {
  const live = database()
    .selectFrom('image')
    .select('image.id')
    .where('image.workspace_id', '=', workspaceId)
    .where('image.deleted_at', 'is', null)
  const cover = await live
    .innerJoin('template', 'template.cover_image_id', 'image.id')
    .where('template.id', '=', templateId)
    .execute()
  const made = await live
    .innerJoin('run', 'run.id', 'image.run_id')
    .where('run.template_version_id', '=', versionId)
    .orderBy('image.is_starred', 'desc')
    .orderBy('image.place', 'desc')
    .limit(usualExamples)
    .execute()
  return [...new Set([...cover, ...made].map(({ id }) => id))].slice(0, usualExamples)
}
