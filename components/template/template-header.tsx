import type { TemplateLineage as Lineage } from '@/lib/template/lineage'
import { publishWords } from '@/lib/template/publish-words'
import type { TemplateDetail } from '@/lib/template/schema'
import { TemplateActions } from './template-actions'
import { TemplateLineage } from './template-lineage'
import { TemplateTabs } from './template-tabs'

/** What a template is called and where it stands, on all of its pages. */
export function TemplateHeader({
  template,
  lineage,
  mayEdit,
}: {
  template: TemplateDetail
  lineage: Lineage | null
  mayEdit: boolean
}) {
  const { slug, name } = template
  return (
    <header className="border-b border-line">
      <div className="mx-auto grid max-w-7xl grid-cols-[minmax(0,1fr)] gap-4 px-4 pt-6 wide:px-7">
        <TemplateActions template={template} mayEdit={mayEdit}>
          <h1 dir="auto" className="text-title font-bold wrap-anywhere">
            {name}
          </h1>
          <p className="text-small text-soft">{publishWords(template)}</p>
          {lineage && <TemplateLineage lineage={lineage} />}
        </TemplateActions>
        <TemplateTabs slug={slug} />
      </div>
    </header>
  )
}
