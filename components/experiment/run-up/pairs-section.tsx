'use client'

import { PictureViewer } from '@/components/picture/picture-viewer'
import { DetailsSection } from '@/components/run/details-section'
import { useRuns } from '@/components/run/live-runs'
import { Disclosure } from '@/components/ui/disclosure'
import type { ExperimentView } from '@/lib/experiment/view'
import { isUnderWay } from '@/lib/run/schema'
import { PairTable } from './pair-table'

/**
 * The pictures as they come: a row of the table for every pair, a column for every arm.
 * @param props.isFolded voting has begun, and the votes are what matters
 */
export function PairsSection({ experiment, isFolded }: { experiment: ExperimentView; isFolded: boolean }) {
  const ids = new Set(experiment.runs.map(run => run.id))
  const runs = useRuns().filter(run => ids.has(run.id))
  const done = runs.filter(({ state }) => !isUnderWay(state)).length
  const failed = runs.filter(({ failure }) => failure !== null).length
  const table = (
    <PictureViewer runs={runs}>
      <PairTable experiment={experiment} />
    </PictureViewer>
  )
  return (
    <DetailsSection heading="Pairs">
      <p className="font-mono text-small">
        <span role="status">
          {done} of {experiment.runs.length} pictures done{failed > 0 && `, ${failed} refused or failed`}
        </span>
      </p>
      {isFolded ? <Disclosure summary="All pictures">{table}</Disclosure> : table}
    </DetailsSection>
  )
}
