import type { MakeTokenRequest } from '@/lib/token/request'

/** A token without an end and without a budget. */
export const tokenRequest = (name: string, mayRun: boolean): MakeTokenRequest => ({
  name,
  mayRun,
  expiresInDays: null,
  budgets: { day: null, month: null },
})
