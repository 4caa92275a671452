import Link from 'next/link'
import { LocalTime } from '@/components/run/local-time'
import { grantWords, sharedState, shareEnd } from '@/components/share/share-words'
import type { LinkReach, Share } from '@/lib/share/schema'
import { countWords } from '@/lib/spending/words'
import { LinkActions } from './link-actions'

/** One link: what it grants and shows, who opened it, and what can be done with it. */
export function LinkRow({ share, reach, mayEdit }: { share: Share; reach: LinkReach; mayEdit: boolean }) {
  const { name, title, href, isGone, state, hasPassword, createdBy, createdAt, showsPrompt, target } = share
  const shown = sharedState(share)
  return (
    <li className="border-t border-line py-4">
      <article
        aria-label={name}
        className="grid grid-cols-[minmax(0,1fr)] gap-x-8 gap-y-2 wide:grid-cols-[minmax(0,1fr)_minmax(0,26rem)] wide:items-start"
      >
        <div className="grid gap-0.5">
          <h2 dir="auto" className="font-medium wrap-anywhere">
            {href ? (
              <Link href={href} prefetch={false} className="underline-offset-4 hover:underline">
                {name}
              </Link>
            ) : (
              name
            )}
          </h2>
          {title && title !== name && (
            <p dir="auto" className="text-small wrap-anywhere">
              “{title}”
            </p>
          )}
          <p className="text-small">
            {[
              grantWords(share),
              shown,
              target !== 'template' && !showsPrompt ? 'without the prompt' : null,
              hasPassword ? 'with a password' : null,
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          <p className="text-small text-soft">
            {createdBy}, <LocalTime at={createdAt} /> · <Opens share={share} />
          </p>
          {isGone && (
            <p className="border-l-3 border-mark pl-2 text-small">What it showed is gone, so it opens nothing.</p>
          )}
        </div>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-1.5 wide:justify-items-end">
          <p className={`text-small ${state === 'open' ? 'text-soft' : 'font-medium'}`}>{shareEnd(share)}</p>
          <LinkActions share={share} reach={reach} mayEdit={mayEdit} />
        </div>
      </article>
    </li>
  )
}

/** People only: a link that is previewed or scanned has not been opened. */
function Opens({ share: { opens, lastOpenedAt } }: { share: Share }) {
  if (lastOpenedAt === null) return 'not opened yet'
  return (
    <>
      opened {opens === 1 ? 'once' : countWords(opens, 'time')}, last <LocalTime at={lastOpenedAt} />
    </>
  )
}
