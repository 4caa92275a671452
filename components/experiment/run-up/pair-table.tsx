import Link from 'next/link'
import { runAddress } from '@/components/run/addresses'
import { useRun } from '@/components/run/live-runs'
import { CellFilm } from '@/components/sweep/cell-film'
import { armLetter } from '@/lib/experiment/draft'
import type { ExperimentView, PairView } from '@/lib/experiment/view'

const head = 'bg-paper px-2.5 py-2 text-left text-small font-medium'

/** Pairs as rows, arms as columns. Named rows and columns stay in view while the rest scrolls in its own region. */
export function PairTable({ experiment: { arms, rows, pairs } }: { experiment: ExperimentView }) {
  return (
    <section
      aria-label="Pictures of every pair"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
      tabIndex={0}
      className="max-h-[80dvh] w-fit max-w-full overflow-auto rounded-strip border border-line"
    >
      <table className="border-separate border-spacing-0">
        <thead className="sticky top-0 z-20">
          <tr>
            <th scope="col" className={`${head} sticky left-0 z-10 border-r border-b border-line`}>
              Row
            </th>
            {arms.map(({ position, name }) => (
              <th key={position} scope="col" className={`${head} border-b border-line`}>
                <span dir="auto" className="line-clamp-2 max-w-44 wrap-break-word">
                  {armLetter(position)}
                  {name !== armLetter(position) && `, ${name}`}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {pairs.map(pair => (
            <tr key={pair.id}>
              <th scope="row" className={`${head} sticky left-0 z-10 border-r border-line align-top!`}>
                <span dir="auto" className="line-clamp-4 max-w-28 min-w-16 wrap-break-word wide:max-w-48">
                  {pairName(pair, rows)}
                </span>
                {pair.state === 'dropped' && <span className="mt-1 block font-regular text-soft">not shown</span>}
              </th>
              {pair.cells.map(cell => (
                <td key={cell.runId} className="p-2.5 align-top">
                  <Cell runId={cell.runId} name={`${armLetter(cell.arm)}, ${pairName(pair, rows)}`} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Cell({ runId, name }: { runId: string; name: string }) {
  const run = useRun(runId)
  if (!run) return null
  return (
    <>
      <CellFilm key={run.id} run={run} name={name} />
      {run.failure && (
        <p className="max-w-56 border-l-3 border-mark pl-2.5 text-small">
          {run.failure.title}{' '}
          <Link
            href={runAddress(run.id)}
            prefetch={false}
            className="text-soft underline underline-offset-4 hover:text-ink"
          >
            Details
          </Link>
        </p>
      )}
    </>
  )
}

/** "coffee set", "coffee set, pair 2". */
const pairName = ({ row, number }: PairView, rows: ExperimentView['rows']): string => {
  const name = rows[row]?.name ?? `Row ${row + 1}`
  return number === 1 ? name : `${name}, pair ${number}`
}
