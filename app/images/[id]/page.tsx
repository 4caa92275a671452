import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { queryOf } from '@/app/query'
import { GalleryFrame } from '@/components/gallery/screen/gallery-frame'
import { galleryPicture } from '@/components/picture/picture'
import { originalAddress } from '@/components/picture/picture-source'
import { type Principal, principal } from '@/lib/access/principal'
import { everything, galleryQueryOf } from '@/lib/gallery/query'
import { galleryImage, galleryPage } from '@/lib/gallery/records'
import type { GalleryImage, GalleryPage, GalleryQuery } from '@/lib/gallery/schema'
import { latestChange } from '@/lib/run/records'

/** Asked by the title and by the page. */
const imageShown = cache(async (id: string) => galleryImage(await principal('viewer'), id))

export async function generateMetadata({ params }: PageProps<'/images/[id]'>): Promise<Metadata> {
  const image = await imageShown((await params).id)
  return { title: image ? `Picture ${image.position + 1} of run ${image.runNumber}` : 'Not here' }
}

/** The gallery, opened at one picture. */
export default async function PictureRoute({ params, searchParams }: PageProps<'/images/[id]'>) {
  const who = await principal('viewer')
  const cursor = await latestChange(who)
  const image = await imageShown((await params).id)
  if (!image) notFound()
  const { query, page } = await around(who, image, galleryQueryOf(queryOf(await searchParams)))
  return (
    <GalleryFrame name="Gallery" cursor={cursor} query={query} page={page} openAtFirst={galleryPicture(image)}>
      <noscript>
        <a href={originalAddress(image.id)}>Open the picture</a>
      </noscript>
    </GalleryFrame>
  )
}

/** The pictures from this one on, as the address asks for them; where it leaves this one out, all there are. */
async function around(
  who: Principal,
  image: GalleryImage,
  asked: GalleryQuery,
): Promise<{ query: GalleryQuery; page: GalleryPage }> {
  const usual: GalleryQuery = { ...everything, state: image.deletedAt === null ? 'live' : 'trash' }
  for (const query of [asked, usual]) {
    const page = await galleryPage(who, query, { cursor: image.cursor, direction: 'from' })
    if (page.images.some(({ id }) => id === image.id)) return { query, page }
  }
  return { query: usual, page: { images: [image], before: null, after: null, total: null } }
}
