import Link from 'next/link'
import { collectionAddress } from '@/components/collection/collection-address'

export function CollectionLinks({ collections }: { collections: readonly { slug: string; name: string }[] }) {
  return (
    <ul className="grid gap-1">
      {collections.map(({ slug, name }) => (
        <li key={slug}>
          <Link
            href={collectionAddress(slug)}
            prefetch={false}
            className="underline decoration-line underline-offset-4 hover:decoration-current"
          >
            {name}
          </Link>
        </li>
      ))}
    </ul>
  )
}
