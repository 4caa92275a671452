import Link from 'next/link'
import { Fragment } from 'react'
import { templatePage, versionPage } from '@/components/template/addresses'
import type { RunView } from '@/lib/run/schema'
import { runAddress, sweepAddress } from './addresses'

const link = 'underline decoration-line underline-offset-4 hover:text-ink'

/** What the run was made from, and what was made from it. */
export function RunLineage({ run, variations }: { run: RunView; variations: RunView[] }) {
  return (
    <div className="flex flex-wrap gap-x-5 text-small text-soft">
      {run.template && (
        <p>
          <Link href={templatePage(run.template.slug)} prefetch={false} className={link}>
            <bdi>{run.template.name}</bdi>
          </Link>
          ,{' '}
          <Link href={versionPage(run.template.slug, run.template.version)} prefetch={false} className={link}>
            version {run.template.version}
          </Link>
        </p>
      )}
      {run.parent && (
        <p>
          Variation of{' '}
          <Link href={runAddress(run.parent.runId)} className={link}>
            run {run.parent.runNumber}
          </Link>
        </p>
      )}
      {run.sweep && (
        <p>
          Part of{' '}
          <Link href={sweepAddress(run.sweep.id)} prefetch={false} className={link}>
            sweep {run.sweep.number}
          </Link>
        </p>
      )}
      {variations.length > 0 && (
        <p>
          Variations:{' '}
          {variations.map((variation, position) => (
            <Fragment key={variation.id}>
              {position > 0 && ', '}
              <Link href={runAddress(variation.id)} className={link}>
                run {variation.number}
              </Link>
            </Fragment>
          ))}
        </p>
      )}
    </div>
  )
}
