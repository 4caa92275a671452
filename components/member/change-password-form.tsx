'use client'

import { EntranceProblem } from '@/components/access/entrance-problem'
import { NewPasswordField } from '@/components/access/new-password-field'
import { PasswordField } from '@/components/access/password-field'
import { Button } from '@/components/ui/button'
import { changePassword } from '@/lib/member/actions'
import { useSavedForm } from './use-saved-form'

export function ChangePasswordForm({ email }: { email: string }) {
  const { save, isSaving, error, fields, isSaved } = useSavedForm(changePassword)
  return (
    <form action={save} noValidate className="grid max-w-88 gap-4">
      {/* Password managers file a password under a name. */}
      <input type="text" name="username" autoComplete="username" defaultValue={email} hidden />
      <PasswordField label="Password now" name="current" error={fields.current} />
      <NewPasswordField label="New password" error={fields.password} />
      <EntranceProblem error={error} />
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" aria-disabled={isSaving}>
          Change password
        </Button>
        <p role="status" className="text-small text-soft">
          {isSaved ? 'Changed. You are signed out everywhere else.' : 'It signs you out everywhere else.'}
        </p>
      </div>
    </form>
  )
}
