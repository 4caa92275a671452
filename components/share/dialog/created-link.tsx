import Link from 'next/link'
import { use, useState } from 'react'
import { RefusalLine } from '@/components/run/refusal-line'
import { useAction } from '@/components/run/use-action'
import { CopyLink } from '@/components/share/copy-link'
import { LinkCode } from '@/components/share/link-code'
import { linkReach, linkUrl } from '@/components/share/link-reach'
import { shareEnd } from '@/components/share/share-words'
import { Button, buttonStyle } from '@/components/ui/button'
import { turnOffShare } from '@/lib/share/actions'
import type { Share } from '@/lib/share/schema'

/** The link that was made: to be copied, looked at, or turned off again. */
export function CreatedLink({
  share,
  onAnother,
  onClose,
}: {
  share: Share
  onAnother: () => void
  onClose: () => void
}) {
  const url = linkUrl(use(linkReach()), share.path)
  const [isOff, setOff] = useState(false)
  const turnOff = useAction(
    () => turnOffShare({ id: share.id }),
    () => setOff(true),
  )
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
      {isOff ? (
        <p role="status">The link is turned off. Whoever opens it finds nothing.</p>
      ) : (
        <>
          <CopyLink url={url} label="Link" isPrimary />
          <p role="status" className="text-small text-soft">
            {share.kind === 'use' ? 'Whoever has it can use the template.' : 'Whoever has it can look.'}{' '}
            {shareEnd(share)}
            {share.hasPassword && ' It asks for the password.'}
          </p>
          <LinkCode url={url} />
        </>
      )}
      {turnOff.refusal && <RefusalLine failure={turnOff.refusal} />}
      <div className="flex flex-wrap items-center gap-3">
        {isOff ? (
          <Button onClick={onAnother}>Create another link</Button>
        ) : (
          <>
            <a href={share.path} target="_blank" rel="noreferrer" className={buttonStyle()}>
              See what they see
            </a>
            <Button onClick={turnOff.press} aria-disabled={turnOff.isAsking}>
              Turn off
            </Button>
          </>
        )}
        <Button onClick={onClose}>Close</Button>
        <Link href="/links" prefetch={false} className={buttonStyle('plain', 'text-small')}>
          All links
        </Link>
      </div>
    </div>
  )
}
