import Link from 'next/link'
import type { ReactNode } from 'react'
import { ForEditors } from '@/components/access/may-edit'
import type { RunView } from '@/lib/run/schema'
import { runAddress, sweepAddress } from './addresses'
import { CancelRun } from './cancel-run'
import { RunFigures } from './run-figures'

/** More of a prompt than one line can show: the link needs no 32,000 characters. */
const lineCharacters = 300

/** The line above a strip: the prompt, what became of it, and while it is under way the way to cancel it. */
export function RunCaption({ run }: { run: RunView }) {
  return (
    <div className="flex flex-wrap items-baseline gap-x-3.5">
      <h3 className="min-w-0 flex-1 text-left font-medium max-wide:basis-full" dir="auto">
        <Link
          href={runAddress(run.id)}
          prefetch={false}
          className="block w-fit max-w-full truncate leading-6 underline-offset-4 hover:underline"
        >
          {run.prompt.slice(0, lineCharacters)}
        </Link>
      </h3>
      <p className="font-mono text-edge whitespace-nowrap text-soft">
        <RunFigures run={run} />
        {run.parent && <Origin href={runAddress(run.parent.runId)}>from run {run.parent.runNumber}</Origin>}
        {run.sweep && <Origin href={sweepAddress(run.sweep.id)}>Sweep {run.sweep.number}</Origin>}
      </p>
      <ForEditors>
        <CancelRun run={run} />
      </ForEditors>
    </div>
  )
}

/** What the run was made from, or for. */
const Origin = ({ href, children }: { href: string; children: ReactNode }) => (
  <>
    {' · '}
    <Link
      href={href}
      prefetch={false}
      className="inline-flex min-h-6 items-center underline decoration-line underline-offset-4 hover:text-ink"
    >
      {children}
    </Link>
  </>
)
