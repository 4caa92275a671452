'use client'

import { sendFieldAgain } from '@/lib/connection/actions'
import type { RefusedField } from '@/lib/connection/words'
import { ActionButton } from './action-button'

export function SendAgainButton({ field, name }: { field: RefusedField; name: string }) {
  return (
    <ActionButton
      ask={() => sendFieldAgain({ field })}
      variant="plain"
      className="min-h-6 text-small"
      aria-label={`Send it again: ${name}`}
    >
      Send it again
    </ActionButton>
  )
}
