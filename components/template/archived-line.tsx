import { takeFocus } from '@/components/run/focus'
import { Button } from '@/components/ui/button'

/**
 * Says that a template is archived and what that means, with the way back.
 * @param props.isJustArchived by a press on this page: the button that had the focus is gone, so it comes here
 * @param props.onBringBack null for those who may not
 */
export function ArchivedLine({
  isJustArchived,
  onBringBack,
}: {
  isJustArchived: boolean
  onBringBack: (() => void) | null
}) {
  return (
    <p role="status" className="flex flex-wrap items-center gap-x-4 text-small">
      {isJustArchived ? 'Archived.' : 'This template is archived.'} The playground and the library no longer offer it;
      its runs stay.
      {onBringBack && (
        <Button
          ref={isJustArchived ? takeFocus : undefined}
          variant="plain"
          className="text-small"
          onClick={onBringBack}
        >
          {isJustArchived ? 'Undo' : 'Bring back'}
        </Button>
      )}
    </p>
  )
}
