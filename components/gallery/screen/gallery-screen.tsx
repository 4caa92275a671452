'use client'

import { type ReactNode, useState } from 'react'
import { ActiveFilters } from '@/components/gallery/find/active-filters'
import { FindBar } from '@/components/gallery/find/find-bar'
import { SavedViews } from '@/components/gallery/find/saved-views'
import type { WallStyle } from '@/components/gallery/wall/wall-measure'
import type { Picture } from '@/components/picture/picture'
import { ConnectionLine } from '@/components/run/connection-line'
import type { CollectionCard } from '@/lib/collection/schema'
import { toParams } from '@/lib/gallery/query'
import type { GalleryFacets, GalleryPage, GalleryQuery, SavedView } from '@/lib/gallery/schema'
import { GalleryHeading } from './gallery-heading'
import { GalleryNothing } from './gallery-nothing'
import { WallSection } from './wall-section'
import { keepWallStyle } from './wall-style-cookie'

/**
 * Every picture there is, or those of a search, a collection or the trash.
 * @param props.name what the page is called
 * @param props.collection the one whose pictures these are
 * @param props.openAtFirst the picture whose page this is
 * @param props.children what can be done with the whole, beside the name
 */
export function GalleryScreen({
  name,
  query,
  page,
  facets,
  views,
  collection = null,
  collections,
  wallStyleAtFirst,
  openAtFirst = null,
  children,
}: {
  name: string
  query: GalleryQuery
  page: GalleryPage
  facets: GalleryFacets
  views: readonly SavedView[]
  collection?: CollectionCard | null
  collections: readonly CollectionCard[]
  wallStyleAtFirst: WallStyle
  openAtFirst?: Picture | null
  children?: ReactNode
}) {
  const [wallStyle, setWallStyle] = useState(wallStyleAtFirst)
  const change = (style: WallStyle) => {
    keepWallStyle(style)
    setWallStyle(style)
  }
  return (
    <section aria-label="Gallery" tabIndex={-1} className="grid grid-cols-[minmax(0,1fr)] content-start gap-3">
      <GalleryHeading name={name} total={page.total} query={query} facets={facets}>
        {children}
      </GalleryHeading>
      <ConnectionLine />
      <FindBar query={query} facets={facets} wallStyle={wallStyle} onWallStyle={change} />
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2 empty:hidden">
        <ActiveFilters query={query} facets={facets} />
        <SavedViews query={query} views={views} />
      </div>
      {page.images.length === 0 && page.before === null ? (
        <GalleryNothing query={query} facets={facets} />
      ) : (
        <WallSection
          key={toParams(query).toString()}
          query={query}
          page={page}
          wallStyle={wallStyle}
          openAtFirst={openAtFirst}
          collection={collection}
          collections={collections}
        />
      )}
    </section>
  )
}
