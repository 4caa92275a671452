import Link from 'next/link'
import { rendition } from '@/components/picture/picture-source'
import { Button, buttonStyle } from '@/components/ui/button'
import type { Variation } from '@/lib/run/schema'
import { arrive } from './arrive'
import { templateAddress } from './template-address'

/** Which image is being varied, and the three ways most people vary one. */
export function VariationHeader({
  variation,
  templateSlug,
  onStyles,
  onSubject,
  onSize,
}: {
  variation: Variation
  templateSlug: string
  onStyles: (() => void) | null
  onSubject: (() => void) | null
  onSize: (() => void) | null
}) {
  return (
    <section aria-label="Variation" className="grid gap-2 border-b border-line pb-4">
      <div className="grid grid-cols-[3.25rem_minmax(0,1fr)_auto] items-center gap-x-3.5">
        <img
          src={rendition(variation.imageId, 320)}
          alt=""
          className="aspect-square w-full rounded-frame bg-film-frame object-cover"
        />
        <div>
          <p tabIndex={-1} ref={arrive} className="font-medium">
            Variation of run {variation.runNumber}
          </p>
          <p dir="auto" className="truncate text-small text-soft">
            {variation.prompt}
          </p>
        </div>
        <Link href={templateAddress(templateSlug)} className={buttonStyle('plain', 'self-start text-small')}>
          Stop varying
        </Link>
      </div>
      <div className="-ml-1 flex flex-wrap gap-x-3">
        {onStyles && <Way onClick={onStyles}>Other styles</Way>}
        {onSubject && <Way onClick={onSubject}>Another subject</Way>}
        {onSize && <Way onClick={onSize}>Another size</Way>}
      </div>
    </section>
  )
}

function Way({ onClick, children }: { onClick: () => void; children: string }) {
  return (
    <Button variant="plain" className="text-small" onClick={onClick}>
      {children}
    </Button>
  )
}
