import Link from 'next/link'
import { rendition } from '@/components/picture/picture-source'
import type { CollectionCard } from '@/lib/collection/schema'
import { collectionAddress } from './collection-address'
import { imageWords } from './image-words'

/** All collections with a cover of their first pictures. */
export function CollectionCards({ collections }: { collections: readonly CollectionCard[] }) {
  return (
    <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(15rem,100%),1fr))] gap-7">
      {collections.map(({ id, slug, name, images, cover }) => (
        <li key={id}>
          <Link href={collectionAddress(slug)} prefetch={false} className="group grid grid-cols-[minmax(0,1fr)] gap-2">
            <Cover cover={cover} />
            <span className="truncate font-medium underline-offset-4 group-hover:underline" dir="auto">
              {name}
            </span>
            <span className="font-mono text-small text-soft">{imageWords(images)}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}

/** Pictures side by side like frames of a strip; an empty collection is blank film. */
function Cover({ cover }: { cover: CollectionCard['cover'] }) {
  return (
    <span className="flex h-40 gap-1 overflow-hidden rounded-strip bg-film p-2">
      {cover.length === 0 && <span className="flex-1 rounded-frame bg-film-frame" />}
      {cover.map(({ id }) => (
        <img
          key={id}
          src={rendition(id, 320)}
          alt=""
          loading="lazy"
          className="h-full min-w-0 flex-1 rounded-frame bg-film-frame object-cover"
        />
      ))}
    </span>
  )
}
