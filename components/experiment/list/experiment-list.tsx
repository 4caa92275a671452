import Link from 'next/link'
import { draftAddress, experimentAddress } from '@/components/experiment/addresses'
import { stateNames } from '@/components/experiment/state-words'
import { LocalTime } from '@/components/run/local-time'
import { counted } from '@/lib/experiment/statistics/words'
import type { ExperimentSummary } from '@/lib/experiment/view'

/** All experiments, the newest first. */
export function ExperimentList({ experiments }: { experiments: readonly ExperimentSummary[] }) {
  return (
    <ul className="border-b border-line">
      {experiments.map(experiment => (
        <li key={experiment.id} className="border-t border-line py-4">
          <article
            aria-label={nameOf(experiment)}
            className="grid gap-x-8 gap-y-1 wide:grid-cols-[minmax(0,1fr)_14rem] wide:items-baseline"
          >
            <h2 dir="auto" className="text-lead font-medium wrap-anywhere">
              <Link
                href={experiment.state === 'draft' ? draftAddress(experiment.id) : experimentAddress(experiment.id)}
                prefetch={false}
                className="underline-offset-4 hover:underline"
              >
                {nameOf(experiment)}
              </Link>
            </h2>
            <p className="text-small wide:text-right">{standOf(experiment)}</p>
            <p className="text-small wrap-anywhere text-soft">{experiment.arms.join(' · ')}</p>
            <p className="text-small text-soft wide:text-right">
              {counted(experiment.rows, 'row')}, <LocalTime at={experiment.createdAt} />
            </p>
          </article>
        </li>
      ))}
    </ul>
  )
}

const nameOf = ({ question }: ExperimentSummary): string => question.trim() || 'Without a question yet'

/** The votes that are there are told as soon as there may be any. */
function standOf({ state, counted: voters, target }: ExperimentSummary): string {
  const stand = stateNames[state]
  return state === 'open' || state === 'closed' ? `${stand}, ${voters} of ${counted(target, 'person')}` : stand
}
