'use client'

import { useRouter } from 'next/navigation'
import { collectionAddress } from './collection-address'
import { NewCollection } from './new-collection'

/** Makes a collection and opens it. */
export function CollectionStart() {
  const router = useRouter()
  return (
    <div className="max-w-sm">
      <NewCollection
        label="New collection"
        imageIds={[]}
        onCreated={(_, slug) => router.push(collectionAddress(slug))}
      />
    </div>
  )
}
