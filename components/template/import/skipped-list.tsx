import type { ReadWay } from './reader'

/** What a source holds and cannot be imported. */
export function SkippedList({ skipped }: Pick<ReadWay, 'skipped'>) {
  if (skipped.length === 0) return null
  return (
    <section aria-label="Left out" className="grid gap-2">
      <h3 className="text-small font-bold">Left out: {skipped.length}</h3>
      <ul className="grid gap-1 text-small">
        {skipped.map(({ name, message }, position) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two may have the same name.
          <li key={position} className="wrap-anywhere">
            <bdi>{name}</bdi> <span className="text-soft">{message}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
