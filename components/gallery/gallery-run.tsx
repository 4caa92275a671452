import { runAnchor } from '@/components/run/run-anchor'
import { RunCaption } from '@/components/run/run-caption'
import { RunDifferences } from '@/components/run/run-differences'
import { RunOutcome } from '@/components/run/run-outcome'
import { RunStrip } from '@/components/run/run-strip'
import type { RunView } from '@/lib/run/schema'

/** A run on the sheet: its line, its film, and a word where it did not bring what was asked. */
export function GalleryRun({ run, isFirst }: { run: RunView; isFirst: boolean }) {
  return (
    <article
      id={runAnchor(run.id)}
      tabIndex={-1}
      aria-label={`Run ${run.number}`}
      className="grid scroll-mt-6 scroll-mb-28 grid-cols-[minmax(0,1fr)] gap-2.5"
    >
      <RunCaption run={run} />
      <RunStrip run={run} isFirst={isFirst} />
      <RunDifferences run={run} />
      <RunOutcome run={run} />
    </article>
  )
}
