import type { Field, Values } from '@/lib/template/schema'

/** What was filled in, as far as it says anything. */
export function PairInputs({ values, fields }: { values: Values; fields: readonly Pick<Field, 'name' | 'label'>[] }) {
  const filled = Object.entries(values).filter(([, value]) => value.trim() !== '')
  if (filled.length === 0) return <h4 className="text-soft">Nothing filled in</h4>
  return (
    <h4 className="line-clamp-3 max-w-[80ch] text-small wrap-anywhere">
      {filled.map(([name, value], position) => (
        <span key={name}>
          {position > 0 && ' · '}
          <span className="text-soft">{fields.find(field => field.name === name)?.label ?? name}</span>{' '}
          <bdi>{value.slice(0, inputCharacters)}</bdi>
        </span>
      ))}
    </h4>
  )
}

/** More of one value than three lines can show. */
const inputCharacters = 300
