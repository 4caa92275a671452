import { CopyLink } from '@/components/share/copy-link'
import { LinkCode } from '@/components/share/link-code'
import { linkUrl } from '@/components/share/link-reach'
import { buttonStyle } from '@/components/ui/button'
import type { LinkReach, Share } from '@/lib/share/schema'

/** A link once more, to be copied, scanned or looked at. */
export function ShownLink({ share, reach }: { share: Share; reach: LinkReach }) {
  const url = linkUrl(reach, share.path)
  return (
    <div className="grid w-full grid-cols-[minmax(0,1fr)] gap-2">
      <CopyLink url={url} label={`Link to ${share.name}`} />
      <div className="flex flex-wrap items-start justify-between gap-x-4">
        <LinkCode url={url} />
        <a href={share.path} target="_blank" rel="noreferrer" className={buttonStyle('plain', 'text-small')}>
          See what they see
        </a>
      </div>
    </div>
  )
}
