'use client'

import { ActionButton } from '@/components/run/action-button'
import { useToast } from '@/components/ui/toaster'
import { restoreStarter } from '@/lib/template/actions'
import type { AlteredStarter } from '@/lib/template/library-records'

/** One starter and the button that brings its first wording back. The list that comes with the answer lacks it. */
export function RestoreStarter({ starter: { templateId, name, isArchived } }: { starter: AlteredStarter }) {
  const toast = useToast()
  return (
    <div className="flex flex-wrap items-center justify-between gap-3">
      <p dir="auto">
        {name} <span className="text-small text-soft">{isArchived ? 'archived' : 'changed'}</span>
      </p>
      <ActionButton
        ask={() => restoreStarter({ templateId })}
        onDone={() => toast(`${name} is as it was at first.`)}
        aria-label={`Restore ${name}`}
        className="text-small"
      >
        Restore
      </ActionButton>
    </div>
  )
}
