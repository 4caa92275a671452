import type { Metadata } from 'next'
import { ForEditors } from '@/components/access/may-edit'
import { CollectionCards } from '@/components/collection/collection-cards'
import { CollectionStart } from '@/components/collection/collection-start'
import { SiteHeader } from '@/components/site/site-header'
import { principal } from '@/lib/access/principal'
import { collectionCards } from '@/lib/collection/records'

export const metadata: Metadata = { title: 'Collections' }

export default async function CollectionsPage() {
  const who = await principal('viewer')
  const collections = await collectionCards(who)
  return (
    <>
      <SiteHeader />
      <main className="grid grid-cols-[minmax(0,1fr)] gap-7 px-4 py-6 wide:px-7">
        <h1 className="text-title font-bold">Collections</h1>
        {collections.length === 0 ? (
          <p className="max-w-[62ch] text-soft">
            A collection is a set of pictures in an order of your own. Make one here, or select pictures in the gallery
            and press Add to collection.
          </p>
        ) : (
          <CollectionCards collections={collections} />
        )}
        <ForEditors>
          <CollectionStart />
        </ForEditors>
      </main>
    </>
  )
}
