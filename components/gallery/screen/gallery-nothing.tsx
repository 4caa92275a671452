import Link from 'next/link'
import type { ReactNode } from 'react'
import { galleryAddress } from '@/components/gallery/addresses'
import { activeFilters, unfiltered } from '@/components/gallery/find/filter-words'
import { BlankFrame } from '@/components/run/blank-frame'
import { FilmStrip } from '@/components/run/film-strip'
import { buttonStyle } from '@/components/ui/button'
import { type GalleryFacets, type GalleryQuery, trashDays } from '@/lib/gallery/schema'
import { RefreshOnNews } from './refresh-on-news'

/** Nothing to show: why, and what to do about it. */
export function GalleryNothing({ query, facets }: { query: GalleryQuery; facets: GalleryFacets }) {
  const filters = activeFilters(query, facets)
  if (filters.length > 0) return <NoResult query={query} facets={facets} />
  if (query.state === 'trash')
    return (
      <Blank words={`The trash is empty. What you delete stays here for ${trashDays} days and can be restored.`}>
        <Way href="/gallery">Back to the gallery</Way>
      </Blank>
    )
  if (query.collection !== null)
    return (
      <Blank words="No pictures in this collection yet. Select some in the gallery and add them.">
        <Way href="/gallery">Open the gallery</Way>
      </Blank>
    )
  return (
    <Blank words="Every picture you make will be here, newest first.">
      <Way href="/">Make the first ones</Way>
      <RefreshOnNews />
    </Blank>
  )
}

/** How to widen what was asked: each filter can go, or all of them. */
function NoResult({ query, facets }: { query: GalleryQuery; facets: GalleryFacets }) {
  const filters = activeFilters(query, facets)
  return (
    <div className="grid justify-items-start gap-4 py-6">
      <p className="max-w-[62ch] text-lead">
        {filters.length === 1 ? `No picture matches ${filters[0]?.words}.` : 'No picture matches all of this.'}
      </p>
      <p className="max-w-[62ch] text-soft">
        {query.text ? 'Fewer or shorter words find more. ' : ''}
        {filters.length === 1 ? 'Show all pictures again:' : 'Leave one of them out:'}
      </p>
      <div className="flex flex-wrap gap-2">
        {filters.length > 1 &&
          filters.map(({ words, without }) => (
            <Way key={words} href={galleryAddress(without)}>
              Without {words}
            </Way>
          ))}
        <Way href={galleryAddress(unfiltered(query))}>Clear all filters</Way>
      </div>
    </div>
  )
}

const square = { width: 1, height: 1 }

function Blank({ words, children }: { words: string; children: ReactNode }) {
  return (
    <div className="grid justify-items-start gap-4 py-2">
      <FilmStrip shape={square} count={3} number={null} size="">
        <BlankFrame shape={square} />
        <BlankFrame shape={square} />
        <BlankFrame shape={square} />
      </FilmStrip>
      <p className="max-w-[62ch] text-soft">{words}</p>
      {children}
    </div>
  )
}

function Way({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link href={href} prefetch={false} className={buttonStyle()}>
      {children}
    </Link>
  )
}
