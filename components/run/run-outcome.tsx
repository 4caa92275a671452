import Link from 'next/link'
import { buttonStyle } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { Notice } from '@/components/ui/notice'
import { isUnderWay, type RunView } from '@/lib/run/schema'
import { RunAgainButton } from './run-again-button'

/** A finished run that did not bring what was asked: what happened, what it cost, what to do. */
export function RunOutcome({ run }: { run: RunView }) {
  if (run.waitsFor) {
    return (
      <Notice urgent title="This run waits for its provider. Nothing was charged.">
        It was started for {run.waitsFor}, whose key is not set now. Start Proofsheet with that key to make it.
      </Notice>
    )
  }
  if (isUnderWay(run.state) || run.state === 'succeeded') return null
  const { title, advice } = run.failure ?? plainWords(run)
  return (
    <Notice urgent title={title} action={<OutcomeAction run={run} />}>
      {advice}
      {run.failure?.detail && (
        <Disclosure summary="Details" className="mt-1">
          <pre className="rounded-frame bg-paper p-3 font-mono text-small wrap-anywhere whitespace-pre-wrap text-ink">
            {run.failure.detail}
          </pre>
        </Disclosure>
      )}
    </Notice>
  )
}

function OutcomeAction({ run }: { run: RunView }) {
  if (run.failure?.field) {
    return (
      <Link href={`/?run=${run.id}`} className={buttonStyle()}>
        {run.failure.field === 'prompt' ? 'Edit prompt' : 'Edit settings'}
      </Link>
    )
  }
  return <RunAgainButton run={run} />
}

function plainWords({ state, images, settings }: RunView): { title: string; advice: string } {
  if (state === 'short') {
    return {
      title: `The provider sent ${images.length} of ${settings.n} pictures.`,
      advice: 'They are kept. Run it again for more.',
    }
  }
  if (state === 'cancelled')
    return { title: 'This run was cancelled. Nothing was charged.', advice: 'Run it again when you are ready.' }
  if (state === 'failed') return { title: 'This run failed.', advice: 'Nothing was lost.' }
  return {
    title: 'It is not known what became of this run. It may have been charged.',
    advice: 'Check your provider’s usage page before you run it again.',
  }
}
