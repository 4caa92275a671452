import Link from 'next/link'
import { versionPage } from '@/components/template/addresses'
import { countWords } from '@/lib/spending/words'
import type { TemplateDetail, VersionSummary } from '@/lib/template/schema'
import { PublishedMark } from './published-mark'
import { VersionActions } from './version-actions'
import { VersionOrigin } from './version-origin'

/** One version in the list: what it is, what was made with it, and what can be done with it. */
export function VersionRow({
  template,
  version,
  mayEdit,
}: {
  template: TemplateDetail
  version: VersionSummary
  mayEdit: boolean
}) {
  const { slug, publishedVersionId } = template
  const { id, number, note, runs } = version
  return (
    <li className="border-t border-line py-4 [contain-intrinsic-size:auto_5rem] [content-visibility:auto]">
      <article
        aria-label={`Version ${number}`}
        className="grid grid-cols-[minmax(0,1fr)] gap-x-8 gap-y-2 wide:grid-cols-[minmax(0,1fr)_auto] wide:items-start"
      >
        <div className="grid gap-0.5">
          <h3 className="flex flex-wrap items-center gap-x-3">
            <Link
              href={versionPage(slug, number)}
              prefetch={false}
              className="font-medium underline decoration-line underline-offset-4 hover:decoration-current"
            >
              Version {number}
            </Link>
            {id === publishedVersionId && <PublishedMark />}
          </h3>
          {note && (
            <p dir="auto" className="max-w-[62ch] wrap-anywhere">
              {note}
            </p>
          )}
          <p className="text-small text-soft">
            <VersionOrigin version={version} /> ·{' '}
            {runs === 0 ? (
              'no runs'
            ) : (
              <Link
                href={`${versionPage(slug, number)}#pictures`}
                prefetch={false}
                className="underline decoration-line underline-offset-4 hover:text-ink"
              >
                {countWords(runs, 'run')}
              </Link>
            )}
          </p>
        </div>
        <VersionActions template={template} version={version} mayEdit={mayEdit} />
      </article>
    </li>
  )
}
