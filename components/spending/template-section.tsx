import { DetailsSection } from '@/components/run/details-section'
import type { PeriodView } from '@/lib/spending/view'
import { TemplateTable } from './template-table'

/** Which templates the money went to. */
export function TemplateSection({ period: { by, templates } }: { period: PeriodView }) {
  const when = by === 'day' ? 'in the last 30 days' : 'in the last 12 months'
  return (
    <DetailsSection heading="By template">
      {templates.length === 0 ? (
        <p className="text-soft">No run was paid for {when}.</p>
      ) : (
        <>
          <TemplateTable templates={templates} />
          <p className="max-w-[62ch] text-small text-soft">
            Every run but samples {when}. The estimate is that of the runs that were charged; the difference is what
            they cost beyond it.
          </p>
        </>
      )}
    </DetailsSection>
  )
}
