import { use } from 'react'
import { linkReach } from '@/components/share/link-reach'
import { Notice } from '@/components/ui/notice'

/** Says when a link leads nowhere but on this computer, and how that changes. */
export function ReachLine() {
  const { origin } = use(linkReach())
  if (origin !== null) return null
  return (
    <Notice title="Only this computer can open this link.">
      To share it, set <code className="font-mono">ACCESS=password</code>,{' '}
      <code className="font-mono">ACCESS_PASSWORD</code> and <code className="font-mono">PUBLIC_URL</code>, and start
      Proofsheet again. A portable link needs none of that.
    </Notice>
  )
}
