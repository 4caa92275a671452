'use client'

import { PictureViewer } from '@/components/picture/picture-viewer'
import { ConnectionLine } from '@/components/run/connection-line'
import { QueueBanner } from '@/components/run/queue-banner'
import { isUnderWay } from '@/lib/run/schema'
import type { Pricing } from '@/lib/sweep/forecast'
import { sheetOf } from '@/lib/sweep/layout'
import type { Coordinates } from '@/lib/sweep/schema'
import type { SweepView } from '@/lib/sweep/view'
import { PageLinks } from './page-links'
import { SweepHeader } from './sweep-header'
import { SweepTable } from './sweep-table'
import { useCells } from './use-cells'

/** A sweep on its own page, as it fills. `page`: for every axis after the second which of its values. */
export function SweepSheet({
  sweep,
  page,
  pricing,
  isSample,
}: {
  sweep: SweepView
  page: Coordinates
  pricing: Pricing
  isSample: boolean
}) {
  const cells = useCells(sweep)
  const sheet = sheetOf(sweep, page)
  const shown = sheet.rows.flatMap(row => row.cells.map(({ runId }) => runId))
  const runs = cells.map(({ run }) => run).filter(run => shown.includes(run.id))
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <SweepHeader sweep={sweep} cells={cells} pricing={pricing} isSample={isSample} />
      <ConnectionLine />
      {cells.some(({ run }) => isUnderWay(run.state)) && <QueueBanner />}
      <PageLinks sweep={sweep} page={page} />
      <PictureViewer runs={runs}>
        <SweepTable sweep={sweep} sheet={sheet} label={`Images of sweep ${sweep.number}`} />
      </PictureViewer>
    </div>
  )
}
