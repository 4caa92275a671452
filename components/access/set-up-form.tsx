'use client'

import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'
import { setUp } from '@/lib/member/actions'
import { EntranceProblem } from './entrance-problem'
import { NewPasswordField } from './new-password-field'
import { useEntrance } from './use-entrance'

/** The first account. Everyone else is invited by it. */
export function SetUpForm() {
  const { submit, isSending, typed, error, fields } = useEntrance(setUp)
  return (
    <form action={submit} className="grid gap-4" noValidate>
      <Field label="Your name" error={fields.name}>
        {wiring => <TextInput {...wiring} name="name" autoComplete="name" defaultValue={typed.name} />}
      </Field>
      <Field label="E-mail address" error={fields.email} help="You sign in with it. Nothing is sent there.">
        {wiring => (
          <TextInput {...wiring} type="email" name="email" autoComplete="username" defaultValue={typed.email} />
        )}
      </Field>
      <NewPasswordField error={fields.password} />
      <EntranceProblem error={error} />
      <Button type="submit" variant="primary" disabled={isSending}>
        Make my account
      </Button>
    </form>
  )
}
