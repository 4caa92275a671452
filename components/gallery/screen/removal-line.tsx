import { X } from 'lucide-react'
import { imageWords } from '@/components/collection/image-words'
import type { LeavingWay } from '@/components/gallery/wall/followed'
import { RefusalLine } from '@/components/run/refusal-line'
import { Button } from '@/components/ui/button'
import { trashDays } from '@/lib/gallery/schema'
import { SelectionBar } from './selection-bar'
import type { Removal } from './use-removal'

const wentTo: Record<LeavingWay, string> = {
  trash: `moved to the trash, kept there for ${trashDays} days.`,
  restore: 'moved back to the gallery.',
  collection: 'taken out of this collection.',
}

/** What was just removed, and the way back. */
export function RemovalLine({ removal }: { removal: Removal }) {
  const { newest, refusal, undo, dismiss } = removal
  if (!newest && !refusal) return null
  return (
    <SelectionBar label="What was done">
      {refusal ? (
        <RefusalLine failure={refusal} className="mr-auto" />
      ) : (
        <>
          <p role="status" className="min-w-0">
            {newest && `${imageWords(newest.ids.length)} ${wentTo[newest.way]}`}
          </p>
          <Button onClick={() => undo()} className="mr-auto shrink-0">
            Undo
          </Button>
        </>
      )}
      <button
        type="button"
        onClick={dismiss}
        aria-label="Dismiss"
        title="Dismiss"
        className="grid size-9 shrink-0 place-items-center rounded-control text-soft hover:text-ink pointer-coarse:size-11"
      >
        <X aria-hidden size={17} />
      </button>
    </SelectionBar>
  )
}
