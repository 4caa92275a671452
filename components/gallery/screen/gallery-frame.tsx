import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import type { Picture } from '@/components/picture/picture'
import { LiveRuns } from '@/components/run/live-runs'
import { SiteHeader } from '@/components/site/site-header'
import { principal } from '@/lib/access/principal'
import { collectionCards } from '@/lib/collection/records'
import type { CollectionCard } from '@/lib/collection/schema'
import { galleryFacets } from '@/lib/gallery/records'
import type { GalleryPage, GalleryQuery } from '@/lib/gallery/schema'
import { savedViews } from '@/lib/gallery/views'
import { queuePause } from '@/lib/run/pause'
import { GalleryScreen } from './gallery-screen'
import { wallStyleCookie, wallStyleOf } from './wall-style-cookie'

/**
 * The whole page around a page of pictures.
 * @param props.cursor the change from which to listen, asked for before the pictures: one that comes in between is
 *   then told again, never missed
 */
export async function GalleryFrame({
  name,
  cursor,
  query,
  page,
  collection = null,
  openAtFirst = null,
  children,
}: {
  name: string
  cursor: number
  query: GalleryQuery
  page: GalleryPage
  collection?: CollectionCard | null
  openAtFirst?: Picture | null
  children?: ReactNode
}) {
  const who = await principal('viewer')
  const wallStyle = wallStyleOf((await cookies()).get(wallStyleCookie)?.value)
  return (
    <LiveRuns initial={{ cursor, runs: [], pause: await queuePause(who.workspaceId) }} hasMore={false}>
      <SiteHeader />
      <main className="px-4 pt-5 pb-24 wide:px-7">
        <GalleryScreen
          name={name}
          query={query}
          page={page}
          facets={await galleryFacets(who)}
          views={await savedViews(who)}
          collection={collection}
          collections={await collectionCards(who)}
          wallStyleAtFirst={wallStyle}
          openAtFirst={openAtFirst}
        >
          {children}
        </GalleryScreen>
      </main>
    </LiveRuns>
  )
}
