import type { TemplateDetail } from '@/lib/template/schema'
import { VersionRow } from './version-row'

/** The versions of a template, newest first. */
export function VersionList({ template, mayEdit }: { template: TemplateDetail; mayEdit: boolean }) {
  return (
    <ol aria-label="Versions" className="grid grid-cols-[minmax(0,1fr)]">
      {template.versions.map(version => (
        <VersionRow key={version.id} template={template} version={version} mayEdit={mayEdit} />
      ))}
    </ol>
  )
}
