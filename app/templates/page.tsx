import type { Metadata } from 'next'
import { queryOf } from '@/app/query'
import { SiteHeader } from '@/components/site/site-header'
import { AlteredStarters } from '@/components/template/library/altered-starters'
import { LibraryCards } from '@/components/template/library/library-cards'
import { LibraryCount } from '@/components/template/library/library-count'
import { LibraryEmpty } from '@/components/template/library/library-empty'
import { LibraryFilters } from '@/components/template/library/library-filters'
import { LibraryHeader } from '@/components/template/library/library-header'
import { LibraryTags } from '@/components/template/library/library-tags'
import { isAtLeast, principal } from '@/lib/access/principal'
import { libraryQueryOf } from '@/lib/template/library-query'
import { libraryView } from '@/lib/template/library-records'
import { usageWords } from '@/lib/template/usage-words'

export const metadata: Metadata = { title: 'Templates' }

export default async function TemplatesPage({ searchParams }: PageProps<'/templates'>) {
  const who = await principal('viewer')
  const query = libraryQueryOf(queryOf(await searchParams))
  const { cards, total, tags, archived, alteredStarters } = await libraryView(who, query)
  const now = Date.now()
  const mayEdit = isAtLeast(who, 'editor')
  return (
    <>
      <SiteHeader />
      <main className="mx-auto grid max-w-7xl grid-cols-[minmax(0,1fr)] gap-7 px-4 py-8 wide:px-7">
        <LibraryHeader mayEdit={mayEdit} />
        <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
          <LibraryFilters query={query} />
          <LibraryTags query={query} tags={tags} archived={archived} />
          <LibraryCount shown={cards.length} total={total} isArchived={query.isArchived} />
        </div>
        {cards.length > 0 ? (
          <LibraryCards cards={cards.map(card => ({ card, usage: usageWords(card, now) }))} mayEdit={mayEdit} />
        ) : (
          <LibraryEmpty query={query} />
        )}
        {mayEdit && <AlteredStarters starters={alteredStarters} />}
      </main>
    </>
  )
}
