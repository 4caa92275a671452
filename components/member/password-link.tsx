import { useState } from 'react'
import { RefusalLine } from '@/components/run/refusal-line'
import { useAction } from '@/components/run/use-action'
import { CopyLink } from '@/components/share/copy-link'
import { linkUrl } from '@/components/share/link-reach'
import { Button } from '@/components/ui/button'
import { passwordLinkHours } from '@/lib/access/limits'
import { makePasswordLink } from '@/lib/member/actions'
import type { LinkReach } from '@/lib/share/schema'

/** For whoever has forgotten their password: a link, because there is no mail. */
export function PasswordLink({ id, name, reach }: { id: string; name: string; reach: LinkReach }) {
  const [path, setPath] = useState<string | null>(null)
  const make = useAction(
    () => makePasswordLink({ id }),
    made => setPath(made.path),
  )
  return (
    <>
      <Button aria-label={`Make a password link for ${name}`} aria-disabled={make.isAsking} onClick={make.press}>
        Make a password link
      </Button>
      {path && (
        <div className="order-last grid w-full grid-cols-[minmax(0,1fr)] gap-2">
          <p role="status" className="text-small">
            Send this link to {name}. It sets a new password, once, within {passwordLinkHours} hours.
          </p>
          <CopyLink url={linkUrl(reach, path)} label={`Password link for ${name}`} />
        </div>
      )}
      {make.refusal && <RefusalLine failure={make.refusal} />}
    </>
  )
}
