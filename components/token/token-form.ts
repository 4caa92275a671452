import type { z } from 'zod'
import type { makeTokenRequest } from '@/lib/token/request'

/** The entries of the form, as the action reads them. A budget that is not asked for is none. */
export function tokenRequestOf(form: FormData): z.input<typeof makeTokenRequest> {
  const text = (name: string) => String(form.get(name) ?? '')
  const days = text('expiresInDays')
  return {
    name: text('name'),
    mayRun: text('mayRun') === 'run',
    // Judged by the action: a select offers nothing else.
    expiresInDays: (days === '' ? null : Number(days)) as 30 | 90 | 365 | null,
    budgets: { day: text('day'), month: text('month') },
  }
}
