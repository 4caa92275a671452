import Link from 'next/link'
import { buttonStyle } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { Notice } from '@/components/ui/notice'
import type { RunView } from '@/lib/run/schema'
import { editAddress } from './addresses'
import { RunAgainButton } from './run-again-button'

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
    <Notice urgent title={title} action={<OutcomeAction run={run} />}>
      {advice}
      {detail && (
        <Disclosure summary="Details" className="mt-1">
          <pre className="rounded-frame bg-paper p-3 font-mono text-small wrap-anywhere whitespace-pre-wrap text-ink">
            {detail}
          </pre>
        </Disclosure>
      )}
    </Notice>
  )
}

function OutcomeAction({ run }: { run: RunView }) {
  const field = run.failure?.field
  if (!field) return <RunAgainButton run={run} />
  return (
    <Link href={editAddress(run.id)} className={buttonStyle()}>
      {field === 'prompt' ? 'Edit prompt' : 'Edit settings'}
    </Link>
  )
}
