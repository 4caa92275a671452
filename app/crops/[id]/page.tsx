import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { queryOf } from '@/app/query'
import { CropScreen } from '@/components/crop/crop-screen'
import { pictureAddress } from '@/components/picture/picture-source'
import { SiteHeader } from '@/components/site/site-header'
import { principal } from '@/lib/access/principal'
import { galleryImage } from '@/lib/gallery/records'
import { cropsOf } from '@/lib/image/crop-params'

export const metadata: Metadata = { title: 'Crop for ads' }

export default async function CropsPage({ params, searchParams }: PageProps<'/crops/[id]'>) {
  const who = await principal('viewer')
  const image = await galleryImage(who, (await params).id)
  if (!image || image.deletedAt !== null) notFound()
  return (
    <>
      <SiteHeader />
      <main className="grid grid-cols-[minmax(0,1fr)] gap-7 px-4 py-6 wide:px-7">
        <header className="flex flex-wrap items-baseline gap-x-5 gap-y-1">
          <h1 className="text-title font-bold">Crop for ads</h1>
          <Link
            href={pictureAddress(image.id)}
            prefetch={false}
            className="text-small text-soft underline decoration-line underline-offset-4 hover:text-ink"
          >
            Run {image.runNumber}, picture {image.position + 1}
          </Link>
        </header>
        <CropScreen image={image} atFirst={cropsOf(queryOf(await searchParams))} />
      </main>
    </>
  )
}
