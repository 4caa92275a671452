'use client'

import { useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'
import type { Result } from '@/lib/result'
import { unlockShare } from '@/lib/share/actions'

/**
 * The question of a link that its sender protected. The answer sets a cookie, which makes Next
 * draw the page anew; nothing of it is ever in the address.
 */
export function SharePasswordForm({ token }: { token: string }) {
  const [result, submit, isPending] = useActionState<Result<unknown> | null, FormData>(unlockShare, null)
  const error = result && !result.ok ? result.error.message : null
  return (
    <form action={submit} className="grid max-w-88 gap-4">
      <input type="hidden" name="token" value={token} />
      <Field label="Password" error={error}>
        {wiring => <TextInput {...wiring} type="password" name="password" autoComplete="off" />}
      </Field>
      <Button type="submit" variant="primary" disabled={isPending}>
        Open
      </Button>
    </form>
  )
}
