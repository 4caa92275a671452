import { Disclosure } from '@/components/ui/disclosure'
import { sortsFor } from '@/lib/gallery/query'
import type { GalleryFacets, GalleryQuery } from '@/lib/gallery/schema'
import { sizeWords } from '@/lib/provider/sizes'
import { sortWords } from './filter-words'
import { FollowedDay, FollowedSelect, StarredOnly } from './followed-controls'

/** The filters as fields. Each keeps its own value, as without script, until the address says another. */
export function FilterFields({ query, facets }: { query: GalleryQuery; facets: GalleryFacets }) {
  const chosen = (name: string) => query.fields.find(field => field.name === name)?.value ?? ''
  const first = facets.fields.filter(({ name }) => name === mostAsked)
  const others = facets.fields.filter(({ name }) => name !== mostAsked)
  const unlisted = query.fields.filter(({ name }) => !facets.fields.some(field => field.name === name))
  return (
    <div className="grid gap-4 min-[560px]:grid-cols-2 wide:grid-cols-4">
      <Choice
        label="Template"
        name="template"
        value={query.template ?? ''}
        options={facets.templates.map(({ slug, name, images }) => ({ value: slug, label: name, images }))}
      />
      {first.map(field => (
        <Values key={field.name} field={field} value={chosen(field.name)} />
      ))}
      <Choice
        label="Size"
        name="size"
        value={query.size ?? ''}
        options={facets.sizes.map(({ size, images }) => ({ value: size, label: sizeWords(size), images }))}
      />
      {facets.makers.length > 0 && (
        <Choice
          label="Made by"
          name="by"
          value={query.madeBy ?? ''}
          options={facets.makers.map(({ id, name, images }) => ({ value: id, label: name, images }))}
        />
      )}
      <FollowedSelect
        label="Samples"
        name="samples"
        value={{ true: 'only', false: 'no', null: '' }[`${query.isSample}`]}
      >
        <option value="">All pictures</option>
        <option value="no">No samples</option>
        <option value="only">Samples only</option>
      </FollowedSelect>
      <FollowedDay label="From" name="from" value={query.from} />
      <FollowedDay label="To" name="to" value={query.to} />
      <FollowedSelect label="Order" name="sort" value={query.sort}>
        {sortsFor(query).map(sort => (
          <option key={sort} value={sort}>
            {sortWords[sort]}
          </option>
        ))}
      </FollowedSelect>
      <StarredOnly isOn={query.isStarred} />
      {unlisted.map(({ name, value }) => (
        <input key={`${name} ${value}`} type="hidden" name={`f.${name}`} value={value} />
      ))}
      {others.length > 0 && (
        <Disclosure
          summary="Other fields"
          open={others.some(({ name }) => chosen(name) !== '') || undefined}
          className="col-span-full"
        >
          <div className="grid gap-4 min-[560px]:grid-cols-2 wide:grid-cols-4">
            {others.map(field => (
              <Values key={field.name} field={field} value={chosen(field.name)} />
            ))}
          </div>
        </Disclosure>
      )}
      {!facets.isComplete && (
        <p className="col-span-full text-small text-soft">
          Older pictures are still being made findable. Until then some are missing here, and the numbers grow.
        </p>
      )}
    </div>
  )
}

/** Nearly every template has it, and people look for pictures by it. */
const mostAsked = 'style'

const Values = ({
  field: { name, label, values },
  value,
}: {
  field: GalleryFacets['fields'][number]
  value: string
}) => <Choice label={label} name={`f.${name}`} value={value} options={values} />

function Choice({
  label,
  name,
  value,
  options,
}: {
  label: string
  name: string
  value: string
  options: readonly { value: string; label: string; images: number }[]
}) {
  const isListed = value === '' || options.some(option => option.value === value)
  return (
    <FollowedSelect label={label} name={name} value={value}>
      <option value="">Any</option>
      {!isListed && <option value={value}>{value}</option>}
      {options.map(option => (
        <option key={option.value} value={option.value}>
          {option.label} ({option.images.toLocaleString('en-US')})
        </option>
      ))}
    </FollowedSelect>
  )
}
