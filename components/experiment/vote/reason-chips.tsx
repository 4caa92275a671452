import { Disclosure } from '@/components/ui/disclosure'
import { type Reason, reasonLabels, reasons } from '@/lib/experiment/reasons'

/** Why somebody prefers a picture, if they like to say: it goes along with the next answer. */
export function ReasonChips({ chosen, onChange }: { chosen: readonly Reason[]; onChange: (chosen: Reason[]) => void }) {
  const toggle = (reason: Reason) =>
    onChange(chosen.includes(reason) ? chosen.filter(one => one !== reason) : [...chosen, reason])
  return (
    <Disclosure summary="Say why, before you answer" className="mx-auto w-full max-w-2xl">
      <fieldset className="flex flex-wrap gap-2">
        <legend className="sr-only">Because of</legend>
        {reasons.map(reason => (
          <button
            key={reason}
            type="button"
            aria-pressed={chosen.includes(reason)}
            onClick={() => toggle(reason)}
            className="min-h-9 rounded-full border border-control px-3.5 text-small aria-pressed:border-ink aria-pressed:bg-ink aria-pressed:text-paper pointer-coarse:min-h-11"
          >
            {reasonLabels[reason]}
          </button>
        ))}
      </fieldset>
    </Disclosure>
  )
}
