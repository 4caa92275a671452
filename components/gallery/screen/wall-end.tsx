import Link from 'next/link'
import { galleryAddress } from '@/components/gallery/addresses'
import type { WallShown, WallStore } from '@/components/gallery/wall/wall-store'
import { Button } from '@/components/ui/button'
import { useHydrated } from '@/components/ui/use-hydrated'
import type { GalleryQuery } from '@/lib/gallery/schema'

/** What comes after the last picture: more, a failure, or nothing. Without script, the ways to the pages beside this one. */
export function WallEnd({ store, shown, query }: { store: WallStore; shown: WallShown; query: GalleryQuery }) {
  if (!useHydrated()) return <PagingLinks shown={shown} query={query} />
  if (shown.failed.after)
    return (
      <div role="alert" className="flex flex-wrap items-center gap-4 text-small">
        The server did not answer.
        <Button onClick={() => store.loadMore('after')}>Load more</Button>
      </div>
    )
  return <p className="text-small text-soft">{shown.after === null ? 'That is all.' : 'Loading…'}</p>
}

/** Above the first picture only a failure needs a word. */
export function WallBeginning({ store, shown }: { store: WallStore; shown: WallShown }) {
  if (!shown.failed.before) return null
  return (
    <div role="alert" className="sticky top-17 z-20 flex items-center gap-4 bg-paper py-2 text-small">
      The server did not answer.
      <Button onClick={() => store.loadMore('before')}>Load newer pictures</Button>
    </div>
  )
}

function PagingLinks({ shown: { before, after }, query }: { shown: WallShown; query: GalleryQuery }) {
  const link = 'underline underline-offset-4'
  return (
    <nav aria-label="Pages" className="flex gap-6">
      {before !== null && (
        <Link href={galleryAddress(query, { cursor: before, direction: 'before' })} prefetch={false} className={link}>
          Previous pictures
        </Link>
      )}
      {after !== null && (
        <Link href={galleryAddress(query, { cursor: after, direction: 'after' })} prefetch={false} className={link}>
          Next pictures
        </Link>
      )}
    </nav>
  )
}
