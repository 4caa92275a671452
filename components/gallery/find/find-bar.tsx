import { SlidersHorizontal } from 'lucide-react'
import { type FormEvent, useEffect, useRef } from 'react'
import { galleryAddress } from '@/components/gallery/addresses'
import type { WallStyle } from '@/components/gallery/wall/wall-measure'
import { Button } from '@/components/ui/button'
import { TextInput } from '@/components/ui/text-input'
import { textLimit } from '@/lib/gallery/query'
import type { GalleryFacets, GalleryQuery } from '@/lib/gallery/schema'
import { FilterFields } from './filter-fields'
import { activeFilters, unfiltered } from './filter-words'
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
    <form
      ref={form}
      role="search"
      action={galleryAddress(unfiltered(query))}
      onSubmit={submit}
      onChange={event => event.target !== text.current && find(asked())}
      className="contents"
    >
      <div className="sticky top-0 z-20 -mx-4 flex items-center gap-2 border-b border-transparent bg-paper px-4 py-2 wide:-mx-7 wide:px-7">
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
        <noscript>
          <Button type="submit">Search</Button>
        </noscript>
        <StyleSwitch style={wallStyle} onChange={onWallStyle} />
        <span aria-live="polite" className="sr-only">
          {isFinding ? 'Searching…' : ''}
        </span>
      </div>
      <details className="group">
        <summary className="inline-flex min-h-9 list-none items-center gap-2 rounded-control text-small text-soft hover:text-ink pointer-coarse:min-h-11 [&::-webkit-details-marker]:hidden">
          <SlidersHorizontal aria-hidden size={14} />
          Filters{filters > 0 && `, ${filters} on`}
        </summary>
        <FilterFields query={query} facets={facets} />
      </details>
    </form>
  )
}
