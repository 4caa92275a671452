'use client'

import { RefusalLine } from '@/components/run/refusal-line'
import { useAction } from '@/components/run/use-action'
import { Button } from '@/components/ui/button'
import { useToast } from '@/components/ui/toaster'
import { publishWinner } from '@/lib/experiment/actions'
import type { ArmView } from '@/lib/experiment/view'

/** Lets everyone use the version that people prefer. */
export function PublishWinner({ id, arm: { position, template } }: { id: string; arm: ArmView }) {
  const toast = useToast()
  const publish = useAction(
    () => publishWinner({ id, arm: position }),
    ({ number }) => toast(`Version ${number} is published.`),
  )
  if (template.publishedVersionId === template.versionId) {
    return (
      <p className="self-center text-small text-soft">
        {template.name} uses version {template.version} already.
      </p>
    )
  }
  return (
    <div className="grid justify-items-start gap-1.5">
      <Button variant="primary" onClick={publish.press} aria-disabled={publish.isAsking}>
        Publish the winner
      </Button>
      {publish.refusal && <RefusalLine failure={publish.refusal} />}
    </div>
  )
}
