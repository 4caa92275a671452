import { ForEditors } from '@/components/access/may-edit'
import { Notice } from '@/components/ui/notice'
import { isUnresolved, type RunView } from '@/lib/run/schema'
import { ChargeLink } from './charge-link'
import { OutcomeAction } from './outcome-action'
import { ProviderDetail } from './provider-detail'

/** A run that did not bring what was asked, or waits: what happened, what it cost, what to do. */
export function RunOutcome({ run }: { run: RunView }) {
  if (run.waitsFor) {
    return (
      <Notice urgent title="This run waits for its provider. Nothing was charged.">
        It was started for {run.waitsFor}, whose key is not set now. Start Proofsheet with that key to make it.
      </Notice>
    )
  }
  if (run.heldBy) {
    return (
      <Notice urgent title="This run waits for the server that sent it.">
        Its answer is, or will be, on {run.heldBy}, which does not answer now. The run goes on when that server is back.
        It is not sent again.
      </Notice>
    )
  }
  if (!run.failure) return null
  const { title, advice, detail } = run.failure
  return (
    <Notice
      urgent={run.state !== 'cancelled'}
      title={title}
      action={
        <ForEditors>
          <OutcomeAction run={run} />
        </ForEditors>
      }
    >
      {advice} {isUnresolved(run) && <ChargeLink runId={run.id} />}
      {detail && <ProviderDetail text={detail} />}
    </Notice>
  )
}
