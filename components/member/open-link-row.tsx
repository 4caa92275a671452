import { useState } from 'react'
import { LocalTime } from '@/components/run/local-time'
import { RefusalLine } from '@/components/run/refusal-line'
import { useAction } from '@/components/run/use-action'
import { CopyLink } from '@/components/share/copy-link'
import { linkUrl } from '@/components/share/link-reach'
import { Button } from '@/components/ui/button'
import { withdrawLink } from '@/lib/member/actions'
import type { ListedLink } from '@/lib/member/schema'
import type { LinkReach } from '@/lib/share/schema'
import { roleWords } from './role-words'

/** One link: whom it lets in, until when, and an end to it. */
export function OpenLinkRow({ link, reach }: { link: ListedLink; reach: LinkReach }) {
  const [isShown, setShown] = useState(false)
  const withdraw = useAction(() => withdrawLink({ id: link.id }))
  const what =
    link.kind === 'password' ? `sets a new password of ${link.name}` : `joins as ${roleWords[link.role].name}`
  return (
    <li className="grid grid-cols-[minmax(0,1fr)] gap-2 border-t border-line py-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <div className="min-w-0">
          <p className="font-medium wrap-anywhere">{link.email}</p>
          <p className="text-small text-soft">
            {what} · by {link.madeBy} · open until <LocalTime at={link.expiresAt} />
          </p>
        </div>
        <div className="-ml-1 flex flex-wrap gap-x-3 text-small">
          <Button
            variant="plain"
            aria-label={`${isShown ? 'Hide link' : 'Show link'} for ${link.email}`}
            aria-expanded={isShown}
            onClick={() => setShown(!isShown)}
          >
            {isShown ? 'Hide link' : 'Show link'}
          </Button>
          <Button
            variant="plain"
            aria-label={`Withdraw the link for ${link.email}`}
            aria-disabled={withdraw.isAsking}
            onClick={withdraw.press}
          >
            Withdraw
          </Button>
        </div>
      </div>
      {isShown && <CopyLink url={linkUrl(reach, link.path)} label={`Link for ${link.email}`} />}
      {withdraw.refusal && <RefusalLine failure={withdraw.refusal} />}
    </li>
  )
}
