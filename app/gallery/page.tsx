import type { Metadata } from 'next'
import { queryOf } from '@/app/query'
import { GalleryFrame } from '@/components/gallery/screen/gallery-frame'
import { principal } from '@/lib/access/principal'
import { galleryPlaceOf, galleryQueryOf } from '@/lib/gallery/query'
import { galleryPage } from '@/lib/gallery/records'
import { latestChange } from '@/lib/run/records'

export async function generateMetadata({ searchParams }: PageProps<'/gallery'>): Promise<Metadata> {
  const { state } = galleryQueryOf(queryOf(await searchParams))
  return { title: state === 'trash' ? 'Trash' : 'Gallery' }
}

export default async function GalleryRoute({ searchParams }: PageProps<'/gallery'>) {
  const who = await principal('viewer')
  const params = queryOf(await searchParams)
  const query = galleryQueryOf(params)
  const cursor = await latestChange(who)
  const page = await galleryPage(who, query, galleryPlaceOf(params))
  return <GalleryFrame name={query.state === 'trash' ? 'Trash' : 'Gallery'} cursor={cursor} query={query} page={page} />
}
