import { X } from 'lucide-react'
import { RefusalLine } from '@/components/run/refusal-line'
import { Button } from '@/components/ui/button'
import { type GalleryQuery, trashDays } from '@/lib/gallery/schema'
import { SelectionBar } from './selection-bar'
import type { Removal } from './use-removal'

/** What was just removed, and the way back. */
export function RemovalLine({ removal, state }: { removal: Removal; state: GalleryQuery['state'] }) {
  const { newest, refusal, undo, dismiss } = removal
  if (newest.length === 0 && !refusal) return null
  const pictures = newest.length === 1 ? '1 picture is' : `${newest.length.toLocaleString('en-US')} pictures are`
  return (
    <SelectionBar label="What was done">
      {refusal ? (
        <RefusalLine failure={refusal} className="mr-auto" />
      ) : (
        <>
          <p role="status" className="min-w-0">
            {state === 'live' ? `${pictures} in the trash, for ${trashDays} days.` : `${pictures} back in the gallery.`}
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
