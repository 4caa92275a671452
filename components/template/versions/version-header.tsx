import type { TemplateDetail, VersionSummary } from '@/lib/template/schema'
import { PublishedMark } from './published-mark'
import { VersionActions } from './version-actions'
import { VersionOrigin } from './version-origin'

/** Which version this is, who saved it, and what can be done with it. */
export function VersionHeader({
  template,
  version,
  mayEdit,
}: {
  template: TemplateDetail
  version: VersionSummary
  mayEdit: boolean
}) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-x-8 gap-y-2 wide:grid-cols-[minmax(0,1fr)_auto] wide:items-start">
      <div className="grid gap-0.5">
        <h2 className="flex flex-wrap items-center gap-x-3 text-lead font-bold">
          Version {version.number}
          {version.id === template.publishedVersionId && <PublishedMark />}
        </h2>
        {version.note && (
          <p dir="auto" className="max-w-[62ch] wrap-anywhere">
            {version.note}
          </p>
        )}
        <p className="text-small text-soft">
          <VersionOrigin version={version} />
        </p>
      </div>
      <VersionActions template={template} version={version} mayEdit={mayEdit} />
    </div>
  )
}
