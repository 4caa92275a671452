'use client'

import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'
import { join } from '@/lib/member/actions'
import { EntranceProblem } from './entrance-problem'
import { NewPasswordField } from './new-password-field'
import { useEntrance } from './use-entrance'

/** An invitation, accepted with a name and a password. The address is the one that was invited. */
export function JoinForm({ token, email }: { token: string; email: string }) {
  const { submit, isSending, typed, error, fields } = useEntrance(join)
  return (
    <form action={submit} className="grid gap-4" noValidate>
      <input type="hidden" name="token" value={token} />
      <Field label="E-mail address" error={fields.email} help="You sign in with it.">
        {wiring => <TextInput {...wiring} readOnly autoComplete="username" value={email} className="text-soft" />}
      </Field>
      <Field label="Your name" error={fields.name} help="The others see it beside what you make.">
        {wiring => <TextInput {...wiring} name="name" autoComplete="name" defaultValue={typed.name} />}
      </Field>
      <NewPasswordField error={fields.password} />
      <EntranceProblem error={error} />
      <Button type="submit" variant="primary" disabled={isSending}>
        Join
      </Button>
    </form>
  )
}
