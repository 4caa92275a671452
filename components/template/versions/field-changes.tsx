import type { FieldChange } from '@/lib/template/changes'
import { AspectTable } from './aspect-table'

/** The fields that came, went or changed, each with what it was and is. */
export function FieldChanges({
  changes,
  isOrderChanged,
  from,
  to,
}: {
  changes: readonly FieldChange[]
  isOrderChanged: boolean
  from: string
  to: string
}) {
  return (
    <>
      {changes.map(({ name, label, kind, details }) => (
        <section key={`${name} ${kind}`} aria-label={`${label}, ${kind}`} className="grid gap-1.5">
          <h4>
            <bdi className="font-medium">{label}</bdi>{' '}
            <code className="font-mono text-small text-soft">{`{{${name}}}`}</code> <span>{kind}</span>
          </h4>
          <AspectTable label={`${label}, ${kind}`} from={from} to={to} rows={details} />
        </section>
      ))}
      {isOrderChanged && <p>The fields stand in another order.</p>}
    </>
  )
}
