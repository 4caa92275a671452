'use client'

import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'
import { signInAsMember } from '@/lib/access/actions'
import { EntranceProblem } from './entrance-problem'
import { PasswordField } from './password-field'
import { useEntrance } from './use-entrance'

export function MemberSignIn({ next }: { next: string }) {
  const { submit, isSending, typed, error, fields } = useEntrance(signInAsMember)
  return (
    <form action={submit} className="grid gap-4" noValidate>
      <input type="hidden" name="next" value={next} />
      <Field label="E-mail address" error={fields.email}>
        {wiring => (
          <TextInput {...wiring} type="email" name="email" autoComplete="username" defaultValue={typed.email} />
        )}
      </Field>
      <PasswordField error={fields.password} />
      <EntranceProblem error={error} />
      <Button type="submit" variant="primary" disabled={isSending}>
        Sign in
      </Button>
      <p className="text-small text-soft">Forgotten the password? An admin can make you a link to set a new one.</p>
    </form>
  )
}
