import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { queryOf } from '@/app/query'
import { ForEditors } from '@/components/access/may-edit'
import { CollectionTools } from '@/components/collection/collection-tools'
import { GalleryFrame } from '@/components/gallery/screen/gallery-frame'
import { principal } from '@/lib/access/principal'
import { collectionCard } from '@/lib/collection/records'
import { galleryPlaceOf, galleryQueryOf } from '@/lib/gallery/query'
import { galleryPage } from '@/lib/gallery/records'
import { latestChange } from '@/lib/run/records'

/** Asked by the title and by the page. */
const collectionShown = cache(async (slug: string) => collectionCard(await principal('viewer'), slug))

export async function generateMetadata({ params }: PageProps<'/collections/[slug]'>): Promise<Metadata> {
  const collection = await collectionShown(decodeURIComponent((await params).slug))
  return { title: collection?.name ?? 'Not here' }
}

/** A collection is the gallery with its pictures alone, in their own order. */
export default async function CollectionRoute({ params, searchParams }: PageProps<'/collections/[slug]'>) {
  const who = await principal('viewer')
  const cursor = await latestChange(who)
  const collection = await collectionShown(decodeURIComponent((await params).slug))
  if (!collection) notFound()
  const asked = queryOf(await searchParams)
  asked.set('collection', collection.slug)
  const query = galleryQueryOf(asked)
  const page = await galleryPage(who, query, galleryPlaceOf(asked))
  return (
    <GalleryFrame name={collection.name} cursor={cursor} query={query} page={page} collection={collection}>
      <ForEditors>
        <CollectionTools id={collection.id} name={collection.name} />
      </ForEditors>
    </GalleryFrame>
  )
}
