import { type AdSlot, adSlots } from '@/lib/image/ad-slots'
import { sizeText, sizeWords } from '@/lib/provider/sizes'

/** Where the picture is to be used: all places, by who owns them. */
export function SlotChoice({
  chosen,
  onToggle,
}: {
  chosen: ReadonlyMap<string, unknown>
  onToggle: (slot: AdSlot) => void
}) {
  return (
    <div className="grid content-start gap-5 max-wide:max-h-72 max-wide:overflow-y-auto max-wide:rounded-strip max-wide:border max-wide:border-line max-wide:p-4">
      {[...Map.groupBy(adSlots, ({ group }) => group)].map(([group, slots]) => (
        <fieldset key={group} className="grid gap-1">
          <legend className="mb-1 text-small font-medium">{group}</legend>
          {slots.map(slot => (
            <label key={slot.id} className="flex min-h-8 items-center gap-2.5 pointer-coarse:min-h-11">
              <input
                type="checkbox"
                checked={chosen.has(slot.id)}
                onChange={() => onToggle(slot)}
                className="size-5 shrink-0 accent-ink"
              />
              <span className="flex-1">{slot.name}</span>
              <span className="font-mono text-edge whitespace-nowrap text-soft">{sizeWords(sizeText(slot))}</span>
            </label>
          ))}
        </fieldset>
      ))}
    </div>
  )
}
