import type { FilledField } from '@/lib/value-set/filled-fields'

/** What a set fills in. What the form no longer asks for is struck through and says so. */
export function SetValues({ filled }: { filled: readonly FilledField[] }) {
  if (filled.length === 0) return <p className="text-small text-soft">Every value in it is empty.</p>
  return (
    <dl className="grid grid-cols-[minmax(4rem,auto)_minmax(0,1fr)] gap-x-6 gap-y-1 text-small">
      {filled.map(({ name, label, value, isAsked }) => (
        <div key={name} className="col-span-2 grid grid-cols-subgrid">
          <dt dir="auto" className="text-soft">
            {label}
          </dt>
          <dd dir="auto" className="line-clamp-3 wrap-anywhere whitespace-pre-wrap">
            {isAsked ? (
              value
            ) : (
              <>
                <s className="text-soft">{value}</s> <span className="text-soft">(no longer asked for)</span>
              </>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}
