import type { ShareSubject } from '@/components/share/share-subject'
import type { TemplateDetail } from '@/lib/template/schema'

/** What is shared of a template: the version that people use, else the newest. */
export function sharedTemplate({ id, name, versions, publishedVersionId }: TemplateDetail): ShareSubject {
  const version = versions.find(version => version.id === publishedVersionId) ?? versions[0]
  return {
    target: 'template',
    targetId: id,
    name,
    ...(version && {
      version: { id: version.id, number: version.number, isPublished: version.id === publishedVersionId },
    }),
  }
}
