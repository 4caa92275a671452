'use server'

import { refresh } from 'next/cache'
import { action } from '@/lib/action'
import { done, refused } from '@/lib/result'
import { announceChange } from '@/lib/run/feed'
import { wakeWorker } from '@/lib/run/worker'
import { changeBudgets, switchSpending } from '@/lib/settings/workspace'
import { setPersonalBudget } from './personal-budget'
import { isOfWorkspace } from './personal-view'
import { budgetForm, personalBudgetForm, resolveRequest, undoRequest } from './request'
import { reopenRun, resolveRun } from './resolve'
import { spendingSwitch } from './schema'

export const saveBudgets = action(budgetForm, 'admin', async (budgets, who) => {
  await changeBudgets(who, budgets)
  refresh()
  return done(budgets)
})

/** What one person or token may spend beside the workspace's budgets. */
export const savePersonalBudget = action(personalBudgetForm, 'admin', async ({ personId, ...limits }, who) => {
  if (!(await isOfWorkspace(who, personId))) return refused('not-found', 'This person is no longer here.')
  await setPersonalBudget(who, personId, limits)
  refresh()
  return done(limits)
})

export const pauseSpending = action(
  spendingSwitch,
  'editor',
  async (spending, who) => {
    await switchSpending(who, spending)
    wakeWorker()
    announceChange()
    refresh()
    return done(spending)
  },
  'brakes',
)

export const resolveCharge = action(resolveRequest, 'editor', async ({ runId, resolution }, who) => {
  const resolved = await resolveRun(who, runId, resolution)
  announceChange()
  refresh()
  return resolved
})

export const undoResolution = action(undoRequest, 'editor', async ({ runId }, who) => {
  const reopened = await reopenRun(who, runId)
  announceChange()
  refresh()
  return reopened
})
