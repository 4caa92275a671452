import { DetailsSection } from '@/components/run/details-section'
import { Disclosure } from '@/components/ui/disclosure'
import { dollars } from '@/lib/provider/price-words'
import type { PeriodView } from '@/lib/spending/view'
import { balanceWords } from '@/lib/spending/words'
import { ChartLegend } from './chart-legend'
import { PeriodSwitch } from './period-switch'
import { PeriodTable } from './period-table'
import { SpendingChart } from './spending-chart'
import { SpendingFilm } from './spending-film'

/** What was spent when: a chart to look at, a table to read. */
export function PeriodSection({ period: { by, spans, chart, limit } }: { period: PeriodView }) {
  const isEmpty = spans.every(({ spent, reserved }) => spent === 0 && reserved === 0)
  const marks = spans.map(span => ({ name: span.name, shortName: span.shortName, words: balanceWords(span) }))
  const nothing = `Nothing was spent in these ${by === 'day' ? '30 days' : '12 months'}. What runs cost will show here, a frame a ${by}.`
  return (
    <DetailsSection heading={by === 'day' ? 'By day' : 'By month'} action={<PeriodSwitch by={by} />}>
      {isEmpty ? (
        <>
          <SpendingFilm marks={marks} chart={chart} print="" />
          <p className="max-w-[62ch] text-soft">{nothing}</p>
        </>
      ) : (
        <>
          <SpendingChart key={by} by={by} marks={marks} chart={chart} print={dollars(chart.top)} />
          <ChartLegend by={by} chart={chart} limit={limit} />
          <Disclosure summary="As a table">
            <PeriodTable by={by} spans={spans} />
          </Disclosure>
        </>
      )}
    </DetailsSection>
  )
}
