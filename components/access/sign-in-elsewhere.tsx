'use client'

import { Button } from '@/components/ui/button'
import { signInElsewhere } from '@/lib/access/actions'
import { EntranceProblem } from './entrance-problem'
import { useEntrance } from './use-entrance'

/** Goes on at the organisation's own sign-in; `token` is of the invitation that is accepted by it. */
export function SignInElsewhere({ name, next, token }: { name: string; next: string; token?: string }) {
  const { submit, isSending, error } = useEntrance(signInElsewhere)
  return (
    <form action={submit} className="grid gap-4">
      <input type="hidden" name="next" value={next} />
      {token && <input type="hidden" name="token" value={token} />}
      <EntranceProblem error={error} />
      <Button type="submit" variant="primary" disabled={isSending} className="whitespace-normal!">
        Continue with {name}
      </Button>
    </form>
  )
}
