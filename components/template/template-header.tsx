import Link from 'next/link'
import { publishWords } from '@/lib/template/publish-words'
import type { TemplateDetail } from '@/lib/template/schema'
import { versionPage } from './addresses'
import { TemplateActions } from './template-actions'
import { TemplateTabs } from './template-tabs'

/** What a template is called and where it stands, on all of its pages. */
export function TemplateHeader({ template, mayEdit }: { template: TemplateDetail; mayEdit: boolean }) {
  const { slug, name, madeFrom } = template
  return (
    <header className="border-b border-line">
      <div className="mx-auto grid max-w-7xl grid-cols-[minmax(0,1fr)] gap-4 px-4 pt-6 wide:px-7">
        <TemplateActions template={template} mayEdit={mayEdit}>
          <h1 dir="auto" className="text-title font-bold wrap-anywhere">
            {name}
          </h1>
          <p className="text-small text-soft">
            {publishWords(template)}{' '}
            {madeFrom && (
              <>
                Made from{' '}
                <Link
                  href={versionPage(madeFrom.slug, madeFrom.number)}
                  prefetch={false}
                  className="underline decoration-line underline-offset-4 hover:text-ink"
                >
                  {madeFrom.name}, version {madeFrom.number}
                </Link>
                .
              </>
            )}
          </p>
        </TemplateActions>
        <TemplateTabs slug={slug} />
      </div>
    </header>
  )
}
