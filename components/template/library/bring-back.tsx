import { ActionButton } from '@/components/run/action-button'
import { useToast } from '@/components/ui/toaster'
import { archiveTemplate } from '@/lib/template/actions'

/** Takes a template out of the archive; the page that comes with the answer no longer lists it there. */
export function BringBack({ templateId, name }: { templateId: string; name: string }) {
  const toast = useToast()
  return (
    <ActionButton
      ask={() => archiveTemplate({ templateId, isArchived: false })}
      onDone={() => toast(`${name} is back in the library.`)}
      aria-label={`Bring back ${name}`}
      className="text-small"
    >
      Bring back
    </ActionButton>
  )
}
