import { takeFocus } from '@/components/run/focus'
import { Button } from '@/components/ui/button'

/** Says what was just done, and undoes it. The focus moves here: what had it is gone. */
export function UndoLine({ sentence, onUndo }: { sentence: string; onUndo: () => void }) {
  return (
    <p role="status" className="flex flex-wrap items-center gap-x-4 text-small">
      {sentence}
      <Button ref={takeFocus} variant="plain" className="text-small" onClick={onUndo}>
        Undo
      </Button>
    </p>
  )
}
