'use client'

import Link from 'next/link'
import { useState } from 'react'
import { comparePage } from '@/components/template/addresses'
import { Button, buttonStyle } from '@/components/ui/button'
import { priceSentence } from '@/lib/provider/price-words'
import type { Failure } from '@/lib/result'
import type { PublishedOffer } from '@/lib/run/reuse'
import { refillAddress } from './addresses'
import { RefusalLine } from './refusal-line'
import { useRunWithVersion } from './use-run-with-version'
import { useShowRun } from './use-show-run'

/** Offers to make a run with the version of its template that people use now: what that changes, and its price. */
export function RunWithPublished({ runId, offer }: { runId: string; offer: PublishedOffer }) {
  const { number, ownNumber, slug, changes, refusal } = offer
  return (
    <section aria-label="Newest version" className="flex flex-wrap items-center gap-x-6 gap-y-3">
      <p className="max-w-[62ch] text-small">
        {number > ownNumber
          ? `Version ${number} of the template is published.`
          : `Version ${number} is published again.`}{' '}
        <Link
          href={comparePage(slug, ownNumber, number)}
          prefetch={false}
          className="underline decoration-line underline-offset-4 hover:decoration-current"
        >
          {changes}
        </Link>
        .{refusal !== null && ` This run cannot be made with it as it is. ${refusal}`}
      </p>
      {refusal === null ? (
        <Start runId={runId} offer={offer} />
      ) : (
        <Link href={refillAddress(runId, offer.versionId)} prefetch={false} className={buttonStyle()}>
          Fill it in
        </Link>
      )}
    </section>
  )
}

function Start({
  runId,
  offer: { versionId, number, ownNumber, price, n, isSample },
}: {
  runId: string
  offer: PublishedOffer
}) {
  const [failure, setFailure] = useState<Failure | null>(null)
  const showRun = useShowRun()
  const { isStarting, start } = useRunWithVersion(runId, versionId, { started: showRun, refused: setFailure })
  return (
    <div className="grid gap-1.5">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1.5">
        <Button onClick={start} aria-disabled={isStarting} className="aria-disabled:opacity-60">
          {number > ownNumber ? 'Run with the newest version' : 'Run with the published version'}
        </Button>
        <p className="font-mono text-small text-soft">
          {priceSentence(price, n, isSample) ?? 'No price for this model'}
        </p>
      </div>
      {failure && <RefusalLine failure={failure} />}
    </div>
  )
}
