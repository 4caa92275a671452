'use client'
import { useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'
import { signIn } from '@/lib/access/actions'
import type { Result } from '@/lib/result'

export function SignInForm({ next }: { next: string }) {
  const [result, submit, isPending] = useActionState<Result<unknown> | null, FormData>(signIn, null)
  const error = result && !result.ok ? result.error.message : null
  return (
    <form action={submit} className="grid gap-4">
      <input type="hidden" name="next" value={next} />
      {/* Password managers file a password under a name; there is only the one here. */}
      <input type="text" name="username" autoComplete="username" defaultValue="Proofsheet" hidden />
      <Field label="Password" error={error}>
        {wiring => <TextInput {...wiring} type="password" name="password" autoComplete="current-password" />}
      </Field>
      <Button type="submit" variant="primary" disabled={isPending}>
        Sign in
      </Button>
    </form>
  )
}
