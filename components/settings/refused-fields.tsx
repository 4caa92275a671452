import { fieldWords, type RefusedField } from '@/lib/connection/words'
import { SendAgainButton } from './send-again-button'

/** What this provider does not take, and so is left out of every request. */
export function RefusedFields({ fields, mayChange }: { fields: RefusedField[]; mayChange: boolean }) {
  return (
    <div className="grid gap-2">
      <p>It refused these once, so they are left out:</p>
      <ul className="grid gap-1">
        {fields.map(field => (
          <li key={field} className="flex flex-wrap items-baseline gap-x-4">
            {fieldWords[field]}
            {mayChange && <SendAgainButton field={field} name={fieldWords[field]} />}
          </li>
        ))}
      </ul>
    </div>
  )
}
