import Link from 'next/link'
import { Disclosure } from '@/components/ui/disclosure'
import { Notice } from '@/components/ui/notice'
import { isUnresolved, type RunView } from '@/lib/run/schema'
import { unresolvedAddress } from './addresses'
import { OutcomeAction } from './outcome-action'

/** A run that did not bring what was asked, or waits: what happened, what it cost, what to do. */
export function RunOutcome({ run }: { run: RunView }) {
  if (run.waitsFor) {
    return (
      <Notice urgent title="This run waits for its provider. Nothing was charged.">
        It was started for {run.waitsFor}, whose key is not set now. Start Proofsheet with that key to make it.
      </Notice>
    )
  }
  if (!run.failure) return null
  const { title, advice, detail } = run.failure
  return (
    <Notice urgent={run.state !== 'cancelled'} title={title} action={<OutcomeAction run={run} />}>
      {advice}{' '}
      {isUnresolved(run) && (
        <Link
          href={unresolvedAddress}
          prefetch={false}
          className="whitespace-nowrap underline underline-offset-4 hover:text-ink"
        >
          Say whether it was charged
        </Link>
      )}
      {detail && <Details text={detail} />}
    </Notice>
  )
}

/** The provider's own words. */
const Details = ({ text }: { text: string }) => (
  <Disclosure summary="Details" className="mt-1">
    <pre className="rounded-frame bg-paper p-3 font-mono text-small wrap-anywhere whitespace-pre-wrap text-ink">
      {text}
    </pre>
  </Disclosure>
)
