import { useId } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import type { Grant, ShareForm } from './share-form'

/** The kinds of link, by what whoever gets one can do. */
const grants: { grant: Grant; name: string; meaning: string }[] = [
  {
    grant: 'use',
    name: 'Use it',
    meaning: 'They fill in the form themselves and can save a copy of their own. Yours stays as it is.',
  },
  {
    grant: 'view',
    name: 'Look at it',
    meaning: 'They see the prompt and the pictures and can copy the prompt. There is no form.',
  },
  {
    grant: 'portable',
    name: 'Take it with them',
    meaning: 'The link itself holds the template, without pictures, and opens in any Proofsheet.',
  },
]

export function GrantChoice({ form }: { form: UseFormReturn<ShareForm> }) {
  const id = useId()
  return (
    <fieldset className="grid gap-1">
      <legend className="mb-1.5 text-small font-medium">Whoever has the link can</legend>
      <div className="grid rounded-control border border-control p-1">
        {grants.map(({ grant, name, meaning }) => (
          <label
            key={grant}
            className="flex items-start gap-3 rounded-strip px-2.5 py-2 hover:bg-sheet pointer-coarse:min-h-11"
          >
            <input
              type="radio"
              value={grant}
              aria-describedby={`${id}-${grant}`}
              className="mt-1 size-4.5 shrink-0 accent-ink"
              {...form.register('grant')}
            />
            <span>
              <span className="block font-medium">{name}</span>
              <span id={`${id}-${grant}`} className="block text-small text-soft">
                {meaning}
              </span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
