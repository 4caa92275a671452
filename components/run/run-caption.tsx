import Link from 'next/link'
import { isUnderWay, type RunView } from '@/lib/run/schema'
import { runAddress } from './addresses'
import { costWords } from './cost-words'
import { duration } from './duration'
import { Elapsed } from './elapsed'

/** More of a prompt than one line can show: the link needs no 32,000 characters. */
const lineCharacters = 300

/** The line above a strip: the prompt, and what became of it. */
export function RunCaption({ run }: { run: RunView }) {
  return (
    <div className="flex items-baseline gap-x-3.5 max-wide:flex-wrap">
      <h3 className="min-w-0 flex-1 truncate text-left font-medium max-wide:basis-full" dir="auto">
        <Link href={runAddress(run.id)} prefetch={false} className="underline-offset-4 hover:underline">
          {run.prompt.slice(0, lineCharacters)}
        </Link>
      </h3>
      <p className="font-mono text-edge whitespace-nowrap text-soft">
        <RunFigures run={run} />
      </p>
    </div>
  )
}

function RunFigures({ run }: { run: RunView }) {
  const price = run.isSample ? 'sample' : run.actual && costWords(run.actual)
  return (
    <>
      {run.images.length} of {run.settings.n}
      <RunTime run={run} />
      {price && ` · ${price}`}
      {run.parent && (
        <>
          {' · '}
          <Link
            href={runAddress(run.parent.runId)}
            prefetch={false}
            className="underline decoration-line underline-offset-4 hover:text-ink"
          >
            from run {run.parent.runNumber}
          </Link>
        </>
      )}
    </>
  )
}

function RunTime({ run }: { run: RunView }) {
  if (isUnderWay(run.state)) {
    return run.startedAt === null ? (
      ' · queued'
    ) : (
      <>
        {' '}
        · <Elapsed since={run.startedAt} />
      </>
    )
  }
  return run.endedAt === null ? null : ` · ${duration(run.endedAt - (run.startedAt ?? run.createdAt))}`
}
