import Link from 'next/link'
import { useState } from 'react'
import { runAddress } from '@/components/run/addresses'
import { RefusalWay } from '@/components/run/refusal-way'
import { sizeText, sizeWords } from '@/lib/provider/sizes'
import type { Failure } from '@/lib/result'
import { PictureActions } from './picture-actions'
import { PicturePrompt } from './picture-prompt'
import type { Picture } from './pictures-of'
import { useStar } from './use-star'

/** What the large picture is, and what can be done with it. */
export function LightboxCaption({
  picture: { run, image, position },
  onClose,
}: {
  picture: Picture
  onClose: () => void
}) {
  const [refusal, setRefusal] = useState<Failure | null>(null)
  const star = useStar(image, setRefusal)
  return (
    <div className="grid gap-3 px-4 pb-4 wide:px-7 wide:pb-6">
      <p className="flex items-center gap-x-5 font-mono text-edge text-film-print">
        <span aria-live="polite">
          {run.number} ▸ {position + 1} of {run.images.length}
        </span>
        <span>{sizeWords(sizeText(image))}</span>
        {run.isSample && <span>sample</span>}
        <Link
          href={runAddress(run.id)}
          className="ml-auto inline-flex min-h-6 items-center font-sans text-small text-film-text underline underline-offset-4"
        >
          Details
        </Link>
      </p>
      <PicturePrompt key={run.id} prompt={run.prompt} />
      {refusal && (
        <p role="alert">
          {refusal.message} <RefusalWay failure={refusal} />
        </p>
      )}
      <div className="flex flex-wrap items-center gap-2">
        <PictureActions run={run} image={image} star={star} isLarge onRefusal={setRefusal} onLeave={onClose} />
      </div>
    </div>
  )
}
