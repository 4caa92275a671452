import { X } from 'lucide-react'
import Link from 'next/link'
import { galleryAddress } from '@/components/gallery/addresses'
import type { GalleryFacets, GalleryQuery } from '@/lib/gallery/schema'
import { activeFilters, unfiltered } from './filter-words'

/** What is filtered by, each with the way to let go of it. */
export function ActiveFilters({ query, facets }: { query: GalleryQuery; facets: GalleryFacets }) {
  const filters = activeFilters(query, facets)
  if (filters.length === 0) return null
  return (
    <ul aria-label="Filters" className="flex flex-wrap items-center gap-2 text-small">
      {filters.map(({ words, without }) => (
        <li key={words}>
          <Link
            href={galleryAddress(without)}
            prefetch={false}
            scroll={false}
            className="inline-flex min-h-8 max-w-72 items-center gap-1.5 rounded-full border border-control px-3 hover:bg-sheet pointer-coarse:min-h-11"
          >
            <span className="sr-only">Remove filter </span>
            <bdi className="truncate">{words}</bdi>
            <X aria-hidden size={13} className="shrink-0" />
          </Link>
        </li>
      ))}
      {filters.length > 1 && (
        <li>
          <Link
            href={galleryAddress(unfiltered(query))}
            prefetch={false}
            scroll={false}
            className="inline-flex min-h-8 items-center px-2 text-soft underline decoration-line underline-offset-4 hover:text-ink pointer-coarse:min-h-11"
          >
            Clear all
          </Link>
        </li>
      )}
    </ul>
  )
}
