import 'server-only'
import type { Principal } from '@/lib/access/principal'
import { settings } from '@/lib/provider/schema'
import { publishedVersionOf, templateVersion } from '@/lib/template/records'
import { armRows, fieldValues } from './experiment-rows'
import type { ArmView } from './view'

/** The arms of an experiment with the templates they were made with. */
export async function armViews(who: Principal, id: string): Promise<ArmView[]> {
  const views: ArmView[] = []
  for (const arm of await armRows(id)) {
    const version = await templateVersion(who, arm.template_version_id)
    if (!version) continue
    const { slug, name, version: number, versionId, body, templateId } = version
    const published = await publishedVersionOf(who, templateId)
    views.push({
      position: arm.position,
      name: arm.name,
      template: { slug, name, version: number, versionId, publishedVersionId: published?.versionId ?? null },
      values: fieldValues.parse(JSON.parse(arm.field_values)),
      settings: settings.parse(JSON.parse(arm.settings)),
      body,
    })
  }
  return views
}
