import { useId } from 'react'
import { DraftRow } from './draft-row'
import type { Chosen } from './use-chosen'

/** The templates of a list: which of them to import, and what they are called. */
export function DraftList({
  chosen: { templates, rename, take },
  errors,
}: {
  chosen: Chosen
  /** What is wrong with a name, by position. */
  errors: ReadonlyMap<number, string>
}) {
  const id = useId()
  const possible = templates.flatMap(({ draft }, position) => (draft.problems.length === 0 ? [position] : []))
  const taken = templates.filter(template => template.isTaken).length
  return (
    <section aria-labelledby={id} className="grid grid-cols-[minmax(0,1fr)] gap-2">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id={id} className="text-lead font-bold">
          {templates.length} templates
        </h2>
        <label className="flex min-h-9 items-center gap-2 text-small pointer-coarse:min-h-11">
          <input
            type="checkbox"
            checked={taken === possible.length}
            ref={box => {
              if (box) box.indeterminate = taken > 0 && taken < possible.length
            }}
            onChange={event => take(possible, event.target.checked)}
            className="size-4.5 accent-ink"
          />
          All
        </label>
      </div>
      <ul className="grid grid-cols-[minmax(0,1fr)] divide-y divide-line border-y border-line">
        {templates.map((template, position) => (
          <DraftRow
            // biome-ignore lint/suspicious/noArrayIndexKey: a template is its place in the source.
            key={position}
            {...template}
            number={position + 1}
            error={errors.get(position)}
            onName={name => rename(position, name)}
            onTake={isTaken => take([position], isTaken)}
          />
        ))}
      </ul>
    </section>
  )
}
