import Link from 'next/link'
import type { ReactNode } from 'react'
import type { GalleryFacets, GalleryQuery } from '@/lib/gallery/schema'

/** What is shown, how many there are, and the places beside it. */
export function GalleryHeading({
  name,
  total,
  query,
  facets,
  children,
}: {
  name: string
  total: number | null
  query: GalleryQuery
  facets: GalleryFacets
  children?: ReactNode
}) {
  return (
    <header className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
      <h1 className="text-title font-bold wrap-anywhere">{name}</h1>
      {total !== null && (
        <p className="font-mono text-small text-soft">
          {total.toLocaleString('en-US')} {total === 1 ? 'picture' : 'pictures'}
        </p>
      )}
      {children}
      <nav aria-label="Places" className="ml-auto flex gap-4 text-small">
        {(query.state === 'trash' || query.collection !== null) && <Place href="/gallery">All pictures</Place>}
        <Place href="/collections">Collections</Place>
        {query.state === 'live' && query.collection === null && (
          <Place href="/gallery?in=trash">
            Trash{facets.trashed > 0 && ` (${facets.trashed.toLocaleString('en-US')})`}
          </Place>
        )}
      </nav>
    </header>
  )
}

function Place({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link
      href={href}
      prefetch={false}
      className="inline-flex min-h-6 items-center text-soft underline decoration-line underline-offset-4 hover:text-ink pointer-coarse:min-h-11"
    >
      {children}
    </Link>
  )
}
