import Link from 'next/link'
import { useState } from 'react'
import { refillAddress, runAddress } from '@/components/run/addresses'
import { useRunStore } from '@/components/run/live-runs'
import { offerWords } from '@/components/run/offer-words'
import { RefusalLine } from '@/components/run/refusal-line'
import { RunFigures } from '@/components/run/run-figures'
import { RunOutcome } from '@/components/run/run-outcome'
import { useRunWithVersion } from '@/components/run/use-run-with-version'
import { Button } from '@/components/ui/button'
import type { Failure } from '@/lib/result'
import type { RunOffer } from '@/lib/run/offer'
import type { RunView } from '@/lib/run/schema'

/** Under a frame: the run it is of, or the way to make it. */
export function PairCaption({
  version,
  run,
  source,
  offer,
  onStarted,
}: {
  version: number
  run: RunView | null
  source: RunView | null
  offer: RunOffer | null
  onStarted: (runId: string) => void
}) {
  if (run) {
    return (
      <div className="grid content-start gap-2">
        <p>
          Version {version},{' '}
          <Link
            href={runAddress(run.id)}
            prefetch={false}
            className="underline decoration-line underline-offset-4 hover:decoration-current"
          >
            run {run.number}
          </Link>{' '}
          <span className="font-mono text-edge text-soft">
            <RunFigures run={run} />
          </span>
        </p>
        <RunOutcome run={run} />
      </div>
    )
  }
  return (
    <div className="grid content-start justify-items-start gap-1.5">
      {source && offer && <Missing source={source} offer={offer} onStarted={onStarted} />}
    </div>
  )
}

function Missing({
  source,
  offer,
  onStarted,
}: {
  source: RunView
  offer: RunOffer
  onStarted: (runId: string) => void
}) {
  const store = useRunStore()
  const [refusal, setRefusal] = useState<Failure | null>(null)
  const { isStarting, start } = useRunWithVersion(source.id, offer.versionId, {
    refused: setRefusal,
    started: run => {
      store.receive([run])
      onStarted(run.id)
    },
  })
  if (offer.refusal !== null) {
    return (
      <p className="text-soft">
        Version {offer.number} cannot be made of these inputs. {offer.refusal}{' '}
        <Link
          href={refillAddress(source.id, offer.versionId)}
          prefetch={false}
          className="underline underline-offset-4 hover:text-ink"
        >
          Fill it in
        </Link>
      </p>
    )
  }
  return (
    <>
      <Button
        onClick={start}
        aria-disabled={isStarting}
        className="text-left whitespace-normal! aria-disabled:opacity-60"
      >
        Generate with version {offer.number}
        {offerWords(offer)}
      </Button>
      {refusal && <RefusalLine failure={refusal} />}
    </>
  )
}
