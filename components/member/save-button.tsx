import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'

/** What saves a form and, beside it, that it did. */
export function SaveButton({
  isSaving,
  isSaved,
  children,
}: {
  isSaving: boolean
  isSaved: boolean
  children: ReactNode
}) {
  return (
    <div className="flex items-center gap-3">
      <Button type="submit" aria-disabled={isSaving}>
        {children}
      </Button>
      <p role="status" className="text-small text-soft">
        {isSaved && 'Saved.'}
      </p>
    </div>
  )
}
