'use client'

import { Button } from '@/components/ui/button'
import { setPassword } from '@/lib/member/actions'
import { EntranceProblem } from './entrance-problem'
import { NewPasswordField } from './new-password-field'
import { useEntrance } from './use-entrance'

/** A new password by a link. */
export function SetPasswordForm({ token, email }: { token: string; email: string }) {
  const { submit, isSending, error, fields } = useEntrance(setPassword)
  return (
    <form action={submit} className="grid gap-4" noValidate>
      <input type="hidden" name="token" value={token} />
      {/* Password managers file a password under a name. */}
      <input type="text" name="username" autoComplete="username" defaultValue={email} hidden />
      <NewPasswordField label="New password" error={fields.password} />
      <EntranceProblem error={error} />
      <Button type="submit" variant="primary" disabled={isSending}>
        Set password
      </Button>
    </form>
  )
}
