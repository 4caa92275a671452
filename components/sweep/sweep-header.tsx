import Link from 'next/link'
import { ForEditors } from '@/components/access/may-edit'
import { changeSweepAddress, sweepAddress } from '@/components/run/addresses'
import { LocalTime } from '@/components/run/local-time'
import { buttonStyle } from '@/components/ui/button'
import { useToast } from '@/components/ui/toaster'
import { aboutDollars } from '@/lib/provider/price-words'
import { type Pricing, priceOfRun, sumOf } from '@/lib/sweep/forecast'
import { costWords, isInVain, type Progress, progressOf, progressWords } from '@/lib/sweep/progress'
import type { SweepView } from '@/lib/sweep/view'
import { CancelWaiting } from './cancel-waiting'
import { RerunButton } from './rerun-button'
import type { CellWithRun } from './use-cells'

const link = 'underline decoration-line underline-offset-4 hover:text-ink'

/** How a sweep stands, and what can be done with the whole of it. */
export function SweepHeader({
  sweep,
  cells,
  pricing,
  isSample,
}: {
  sweep: SweepView
  cells: readonly CellWithRun[]
  pricing: Pricing
  /** What is run again is a sample. */
  isSample: boolean
}) {
  const runs = cells.map(({ run }) => run)
  const progress = progressOf(runs)
  const cost = costWords(runs, sweep.id)
  return (
    <header tabIndex={-1} className="grid gap-4">
      <div>
        <h1 className="text-title font-bold">Sweep {sweep.number}</h1>
        <p className="text-small text-soft">
          {sweep.template.name}, version {sweep.template.version} · <LocalTime at={sweep.createdAt} />
          {sweep.madeBy !== null && ` · by ${sweep.madeBy}`}
          {sweep.madeFrom && (
            <>
              {' · changed from '}
              <Link href={sweepAddress(sweep.madeFrom.id)} prefetch={false} className={link}>
                sweep {sweep.madeFrom.number}
              </Link>
            </>
          )}
        </p>
      </div>
      <p className="font-mono text-small">
        <span role="status">{progressWords(progress)}</span>
        {cost && <span className="text-soft"> · {cost}</span>}
      </p>
      <div className="flex flex-wrap items-start gap-2.5">
        <ForEditors>
          <RerunInVain
            sweepId={sweep.id}
            cells={cells.filter(({ run }) => isInVain(run))}
            progress={progress}
            pricing={isSample ? null : pricing}
          />
          {progress.waiting > 0 && <CancelWaiting sweepId={sweep.id} waiting={progress.waiting} />}
          <Link href={changeSweepAddress(sweep.id)} prefetch={false} className={buttonStyle()}>
            Change values
          </Link>
        </ForEditors>
        {runs.some(({ images }) => images.length > 0) && <Downloads sweepId={sweep.id} />}
      </div>
    </header>
  )
}

function RerunInVain({
  sweepId,
  cells,
  progress,
  pricing,
}: {
  sweepId: string
  cells: readonly CellWithRun[]
  progress: Progress
  pricing: Pricing | null
}) {
  if (cells.length === 0) return null
  const price = pricing && sumOf(cells.map(({ run }) => priceOfRun(run.settings, run.prompt.length, pricing)))
  const cost = price ? `, ${aboutDollars(price.about)}` : ''
  return (
    <RerunButton
      sweepId={sweepId}
      cells={cells.map(({ cell, run }) => ({ position: cell.position, runId: run.id }))}
      words={`Run what ${whatOf(cells, progress)} again${cost}`}
    />
  )
}

function whatOf(cells: readonly CellWithRun[], { cancelled }: Progress): string {
  if (cancelled === 0) return 'failed'
  return cells.length > cancelled ? 'failed or was cancelled' : 'was cancelled'
}

/** Real links that leave the page where it is, even when the answer is no file. */
function Downloads({ sweepId }: { sweepId: string }) {
  const toast = useToast()
  return (
    <>
      <a
        href={`${sweepAddress(sweepId)}/contact-sheet`}
        download
        onClick={() => toast('The contact sheet is being made.')}
        className={buttonStyle()}
      >
        Contact sheet
      </a>
      <a href={`${sweepAddress(sweepId)}/zip`} download className={buttonStyle()}>
        Download ZIP
      </a>
    </>
  )
}
