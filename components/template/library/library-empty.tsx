import Link from 'next/link'
import { BlankFrame } from '@/components/run/blank-frame'
import { FilmStrip } from '@/components/run/film-strip'
import { buttonStyle } from '@/components/ui/button'
import { type LibraryQuery, libraryAddress } from '@/lib/template/library-query'

const square = { width: 1, height: 1 }

/** Nothing to show, and why: nothing is there, or nothing was found. */
export function LibraryEmpty({ query }: { query: LibraryQuery }) {
  const isFiltered = query.q.trim() !== '' || query.tag !== ''
  if (!isFiltered && query.isArchived) {
    return (
      <p className="max-w-[62ch] text-soft">
        Nothing is archived. An archived template leaves the playground and this list; its runs stay, and it can be
        brought back here.
      </p>
    )
  }
  if (isFiltered) {
    return (
      <div className="grid justify-items-start gap-3">
        <p className="max-w-[62ch] wrap-anywhere">{notFoundWords(query)}</p>
        <Link href={libraryAddress({ ...query, q: '', tag: '' })} prefetch={false} className={buttonStyle()}>
          Show all {query.isArchived ? 'archived ' : ''}templates
        </Link>
      </div>
    )
  }
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <FilmStrip shape={square} count={3} number={null} size="">
        <BlankFrame shape={square} />
        <BlankFrame shape={square} />
        <BlankFrame shape={square} />
      </FilmStrip>
      <p className="max-w-[62ch] text-soft">
        Templates stand here. Make one, import what you have, or bring back the starters below.
      </p>
    </div>
  )
}

function notFoundWords({ q, tag, isArchived }: LibraryQuery): string {
  const words = q.trim() ? ` with “${q.trim()}” in its name, text or tags` : ''
  const tagged = tag ? `, tagged “${tag}”` : ''
  return `There is no ${isArchived ? 'archived ' : ''}template${words}${tagged}.`
}
