'use client'

import { buttonStyle } from '@/components/ui/button'
import { signOut } from '@/lib/access/actions'

export function SignOut() {
  return (
    <form
      action={async () => {
        await signOut(null)
      }}
    >
      <button type="submit" className={buttonStyle('plain', 'text-small')}>
        Sign out
      </button>
    </form>
  )
}
