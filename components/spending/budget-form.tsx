'use client'

import { useActionState } from 'react'
import { answerOf } from '@/components/run/answer-of'
import { RefusalLine } from '@/components/run/refusal-line'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'
import { microsPerDollar } from '@/lib/money'
import type { Failure } from '@/lib/result'
import { saveBudgets, savePersonalBudget } from '@/lib/spending/actions'
import type { Budgets } from '@/lib/spending/schema'

type Typed = { day: string; month: string }
type Reply = { typed: Typed; error: Failure | null }

/** The most that may be spent a day and a month, in dollars, by all or by one; an empty field is no limit. */
export function BudgetForm({ personId, ...limits }: Budgets & { personId?: string }) {
  const [reply, save, isSaving] = useActionState<Reply | null, FormData>(saved, null)
  const typed = reply?.error ? reply.typed : { day: typedDollars(limits.day), month: typedDollars(limits.month) }
  const fields = reply?.error?.fields
  return (
    <form action={save} className="grid max-w-md gap-4">
      {personId !== undefined && <input type="hidden" name="personId" value={personId} />}
      <div className="grid grid-cols-2 gap-4">
        <Field label="Dollars a day" error={fields?.day}>
          {wiring => <TextInput {...wiring} name="day" inputMode="decimal" defaultValue={typed.day} />}
        </Field>
        <Field label="Dollars a month" error={fields?.month}>
          {wiring => <TextInput {...wiring} name="month" inputMode="decimal" defaultValue={typed.month} />}
        </Field>
      </div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button type="submit" aria-disabled={isSaving}>
          {personId === undefined ? 'Save budgets' : 'Save budget'}
        </Button>
        <p role="status" className="text-small text-soft">
          {reply && !reply.error ? 'Saved.' : 'An empty field means no limit.'}
        </p>
      </div>
      {reply?.error && !fields && <RefusalLine failure={reply.error} />}
    </form>
  )
}

/** React empties a form that was sent; what was refused must stand in it again. */
async function saved(_: Reply | null, form: FormData): Promise<Reply> {
  const save = form.has('personId') ? savePersonalBudget : saveBudgets
  const { result } = await answerOf(save(null, form))
  const text = (name: keyof Typed) => String(form.get(name) ?? '')
  return { typed: { day: text('day'), month: text('month') }, error: result.ok ? null : result.error }
}

const typedDollars = (micros: number | null): string =>
  micros === null ? '' : String(micros / microsPerDollar).replace(/\.\d$/, '$&0')
