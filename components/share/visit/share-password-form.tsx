'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import { useAction } from '@/components/run/use-action'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'
import { useHydrated } from '@/components/ui/use-hydrated'
import { unlockShare } from '@/lib/share/actions'

/**
 * The question of a link that its sender protected. The right answer sets a cookie, and the page is asked for again
 * with it; nothing of it is ever in the address.
 */
export function SharePasswordForm({ token }: { token: string }) {
  const router = useRouter()
  const [password, setPassword] = useState('')
  const unlock = useAction(
    () => unlockShare({ token, password }),
    () => router.refresh(),
  )
  // Until the script is alive the browser itself would put the password into the address.
  const isAlive = useHydrated()
  const open = (event: FormEvent) => {
    event.preventDefault()
    unlock.press()
  }
  return (
    <form noValidate method="post" onSubmit={open} className="grid max-w-88 gap-4">
      <Field label="Password" error={unlock.refusal?.message}>
        {wiring => (
          <TextInput {...wiring} type="password" value={password} onChange={event => setPassword(event.target.value)} />
        )}
      </Field>
      <Button type="submit" variant="primary" disabled={!isAlive} aria-disabled={unlock.isAsking}>
        Open
      </Button>
    </form>
  )
}
