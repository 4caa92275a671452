'use client'

import { useRouter } from 'next/navigation'
import { ActionButton } from '@/components/run/action-button'
import { sendFieldAgain } from '@/lib/connection/actions'
import type { RefusedField } from '@/lib/connection/words'

export function SendAgainButton({ field, name }: { field: RefusedField; name: string }) {
  const router = useRouter()
  return (
    <ActionButton
      ask={() => sendFieldAgain({ field })}
      onDone={() => router.refresh()}
      variant="plain"
      className="min-h-6 text-small"
      aria-label={`Send it again: ${name}`}
    >
      Send it again
    </ActionButton>
  )
}
