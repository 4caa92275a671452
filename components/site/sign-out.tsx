'use client'

import { LogOut } from 'lucide-react'
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
        <LogOut aria-hidden size={17} className="m-1.5 min-[560px]:hidden" />
        <span className="max-[560px]:sr-only">Sign out</span>
      </button>
    </form>
  )
}
