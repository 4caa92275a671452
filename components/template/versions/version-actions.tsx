'use client'

import Link from 'next/link'
import { RefusalLine } from '@/components/run/refusal-line'
import { UndoLine } from '@/components/settings/undo-line'
import { comparePage, exportAddress, playgroundAddress } from '@/components/template/addresses'
import { Button, buttonStyle } from '@/components/ui/button'
import type { TemplateDetail, VersionSummary } from '@/lib/template/schema'
import { useVersionActions } from './use-version-actions'

/** What can be done with one version. What was done stands below it, with the way back. */
export function VersionActions({
  template,
  version,
  mayEdit,
}: {
  template: TemplateDetail
  version: VersionSummary
  mayEdit: boolean
}) {
  const { slug, versions, newest, publishedVersionId } = template
  const { id, number } = version
  const before = versions.find(older => older.number < number)
  const { done, refusal, publish, restore, undo } = useVersionActions(template, version)
  return (
    <div className="grid gap-1.5 wide:-mt-1.5 wide:justify-items-end">
      <div className="-ml-1 flex flex-wrap gap-x-3 text-small wide:-mr-1 wide:ml-0 wide:justify-end">
        {mayEdit && id !== publishedVersionId && (
          <Button variant="plain" onClick={publish} aria-label={`Publish version ${number}`}>
            Publish
          </Button>
        )}
        {mayEdit && id !== newest.versionId && (
          <Button variant="plain" onClick={restore} aria-label={`Restore version ${number}`}>
            Restore
          </Button>
        )}
        {before && (
          <Way href={comparePage(slug, before.number, number)} label={`Compare version ${number} with the one before`}>
            Compare
          </Way>
        )}
        <Way href={playgroundAddress(slug, id)} label={`Use this version: ${number}`}>
          Use this version
        </Way>
        <a
          href={exportAddress(slug, 'prompt', id)}
          download
          aria-label={`Export version ${number}`}
          className={buttonStyle('plain')}
        >
          Export
        </a>
      </div>
      {refusal && <RefusalLine failure={refusal} />}
      {done !== null && <DoneLine sentence={done} undo={undo} />}
    </div>
  )
}

const Way = ({ href, label, children }: { href: string; label: string; children: string }) => (
  <Link href={href} prefetch={false} aria-label={label} className={buttonStyle('plain')}>
    {children}
  </Link>
)

const DoneLine = ({ sentence, undo }: { sentence: string; undo: (() => void) | null }) =>
  undo ? (
    <UndoLine sentence={sentence} onUndo={undo} />
  ) : (
    <p role="status" className="text-small">
      {sentence}
    </p>
  )
