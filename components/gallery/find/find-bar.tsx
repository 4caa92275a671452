import { type FormEvent, useEffect, useRef } from 'react'
import { galleryAddress } from '@/components/gallery/addresses'
import type { WallStyle } from '@/components/gallery/wall/wall-measure'
import { Button } from '@/components/ui/button'
import { TextInput } from '@/components/ui/text-input'
import { everything, textLimit } from '@/lib/gallery/query'
import type { GalleryFacets, GalleryQuery } from '@/lib/gallery/schema'
import { FilterFields } from './filter-fields'
import { FilterPanel } from './filter-panel'
import { activeFilters } from './filter-words'
import { queryOfForm } from './query-of-form'
import { StyleSwitch } from './style-switch'
import { useFind } from './use-find'

/**
 * Finds pictures: words, filters, order. A plain form whose inputs bear the names of the address, so that it works
 * without script; with it, every change is followed at once.
 */
export function FindBar({
  query,
  facets,
  wallStyle,
  onWallStyle,
}: {
  query: GalleryQuery
  facets: GalleryFacets
  wallStyle: WallStyle
  onWallStyle: (style: WallStyle) => void
}) {
  const form = useRef<HTMLFormElement>(null)
  const text = useRef<HTMLInputElement>(null)
  const { isFinding, find, soon } = useFind()
  const filters = activeFilters({ ...query, text: '' }, facets).length

  // What is typed is the input's own, so that no answer overtakes the typing; elsewhere the address decides.
  useEffect(() => {
    if (text.current && text.current !== document.activeElement) text.current.value = query.text
  }, [query.text])

  const asked = () => (form.current ? queryOfForm(form.current, query) : query)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    find(asked())
  }
  return (
    <search className="sticky top-0 z-20 -mx-4 bg-paper px-4 wide:-mx-7 wide:px-7">
      <form
        ref={form}
        action={galleryAddress({ ...everything, collection: query.collection })}
        onSubmit={submit}
        onChange={({ target }: { target: EventTarget }) => target !== text.current && find(asked())}
        className="flex items-center gap-2 py-2"
      >
        <TextInput
          ref={text}
          type="search"
          name="q"
          aria-label="Search"
          placeholder="Search prompts and templates"
          defaultValue={query.text}
          maxLength={textLimit}
          onInput={() => soon(asked)}
          enterKeyHint="search"
          className="min-w-0 flex-1"
        />
        {query.state === 'trash' && <input type="hidden" name="in" value="trash" />}
        {query.similarTo !== null && <input type="hidden" name="like" value={query.similarTo} />}
        <noscript>
          <Button type="submit">Search</Button>
        </noscript>
        <FilterPanel on={filters}>
          <FilterFields query={query} facets={facets} />
        </FilterPanel>
        <StyleSwitch style={wallStyle} onChange={onWallStyle} />
        <span aria-live="polite" className="sr-only">
          {isFinding ? 'Searching…' : ''}
        </span>
      </form>
    </search>
  )
}
