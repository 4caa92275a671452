'use client'

import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { type LibraryQuery, type LibrarySort, librarySorts, searchLimit } from '@/lib/template/library-query'
import { useLibrarySearch } from './use-library-search'

const sortWords: Record<LibrarySort, string> = {
  recent: 'Recently used',
  name: 'Name',
  newest: 'Newest',
  most: 'Most used',
}

/** Search and order. A form that works by itself; with the page's script it answers while one types. */
export function LibraryFilters({ query }: { query: LibraryQuery }) {
  const { formRef, inputRef, show, showSoon } = useLibrarySearch(query)
  return (
    <search aria-label="Templates">
      <form
        ref={formRef}
        action="/templates"
        onSubmit={event => {
          event.preventDefault()
          show()
        }}
        className="flex flex-wrap items-center gap-3"
      >
        {query.tag && <input type="hidden" name="tag" value={query.tag} />}
        {query.isArchived && <input type="hidden" name="archived" value="1" />}
        <TextInput
          ref={inputRef}
          type="search"
          name="q"
          aria-label="Search templates"
          placeholder="Name, words or tag"
          maxLength={searchLimit}
          defaultValue={query.q}
          onChange={showSoon}
          className="min-w-0 flex-1 basis-48"
        />
        <Select
          key={query.sort}
          name="sort"
          aria-label="Order"
          defaultValue={query.sort}
          onChange={show}
          className="w-auto!"
        >
          {librarySorts.map(sort => (
            <option key={sort} value={sort}>
              {sortWords[sort]}
            </option>
          ))}
        </Select>
        <noscript>
          <Button type="submit">Search</Button>
        </noscript>
      </form>
    </search>
  )
}
