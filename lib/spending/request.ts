import { z } from 'zod'
import { microsPerDollar } from '@/lib/money'
import { budgets, resolutions } from './schema'

/** An amount as people write it: 10, 2.50, $1,000. */
const amount = /^(-?)\$?((?:\d{1,3}(?:,\d{3})+|\d{1,9})(?:\.\d{1,2})?)$/

/** Dollars as typed, in micro-dollars; nothing typed means no limit. */
const typedDollars = z.string().transform((typed, context) => {
  const text = typed.trim()
  if (text === '') return null
  const match = amount.exec(text)
  if (match) return Math.round(Number(`${match[1]}${match[2]?.replaceAll(',', '')}`) * microsPerDollar)
  context.addIssue('Write the budget in dollars, for example 10 or 2.50. Leave it empty for no limit.')
  return z.NEVER
})

/** The budgets as the form sends them, in dollars. */
export const budgetForm = z.object({ day: typedDollars, month: typedDollars }).pipe(budgets)

/** The budgets of one person or token, in dollars. */
export const personalBudgetForm = z
  .object({ personId: z.string().min(1).max(64), day: typedDollars, month: typedDollars })
  .pipe(budgets.extend({ personId: z.string() }))

const runId = z.string().max(64)

/** What a person found out about a run that may have been charged. */
export const resolveRequest = z.object({ runId, resolution: z.enum(resolutions) })

/** The run whose answer a person takes back. */
export const undoRequest = z.object({ runId })
