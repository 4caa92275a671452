import { X } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { Disclosure } from '@/components/ui/disclosure'
import type { TagCount } from '@/lib/template/in-library'
import { type LibraryQuery, libraryAddress } from '@/lib/template/library-query'

/** Tags that stand on one line of a wide window; the others are folded away. */
const tagsAtOnce = 10

/** The tags of the library as links, and the way to the archive. */
export function LibraryTags({
  query,
  tags,
  archived,
}: {
  query: LibraryQuery
  tags: readonly TagCount[]
  /** Templates in the archive. */
  archived: number
}) {
  const first = tags.slice(0, tagsAtOnce)
  const others = tags.slice(tagsAtOnce)
  return (
    <nav aria-label="Filters" className="flex flex-wrap items-start gap-x-6 gap-y-1 text-small">
      {tags.length > 0 && <TagList query={query} tags={first} />}
      {others.length > 0 && (
        <Disclosure summary={`${others.length} more tags`} open={others.some(({ tag }) => tag === query.tag)}>
          <TagList query={query} tags={others} />
        </Disclosure>
      )}
      {(archived > 0 || query.isArchived) && (
        <FilterLink address={{ ...query, tag: '', isArchived: !query.isArchived }} isOn={query.isArchived}>
          Archived
        </FilterLink>
      )}
    </nav>
  )
}

const TagList = ({ query, tags }: { query: LibraryQuery; tags: readonly TagCount[] }) => (
  <ul className="flex flex-wrap gap-x-4">
    {tags.map(({ tag, count }) => {
      const isOn = tag === query.tag
      return (
        <li key={tag}>
          <FilterLink address={{ ...query, tag: isOn ? '' : tag }} isOn={isOn}>
            {tag} <span className="text-soft">{count}</span>
          </FilterLink>
        </li>
      )
    })}
  </ul>
)

/** Pressed once it filters, pressed again it lets go: the address it leads to says which. */
function FilterLink({ address, isOn, children }: { address: LibraryQuery; isOn: boolean; children: ReactNode }) {
  return (
    <Link
      href={libraryAddress(address)}
      prefetch={false}
      scroll={false}
      aria-current={isOn || undefined}
      className="inline-flex min-h-6 items-center gap-1.5 underline decoration-transparent underline-offset-4 hover:decoration-line aria-current:font-medium aria-current:decoration-current pointer-coarse:min-h-11"
    >
      {children}
      {isOn && (
        <>
          <X aria-hidden size={13} />
          <span className="sr-only">, shown alone; show all</span>
        </>
      )}
    </Link>
  )
}
