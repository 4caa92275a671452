import 'server-only'
import type { Principal } from '@/lib/access/principal'
import { runById } from '@/lib/run/records'
import { isUnderWay, type RunView, runStates } from '@/lib/run/schema'
import { budgetsOf } from '@/lib/settings/records'
import { database } from '@/lib/store/database'
import type { Tables } from '@/lib/store/tables'
import { dayOf, monthStart } from './day'
import { balanceBetween } from './ledger'
import type { Balance, BudgetView } from './schema'

/** Unresolved runs shown at once: the others come up as these are answered. */
const unresolvedAtOnce = 50

export const finalStates = runStates.filter(state => !isUnderWay(state))

/** How the budgets stand now: today and this month. */
export async function budgetView({ workspaceId }: Principal): Promise<BudgetView> {
  const today = dayOf(Date.now())
  const limits = await budgetsOf(workspaceId)
  const [day, month] = await Promise.all([
    balanceBetween(database(), workspaceId, today, today),
    balanceBetween(database(), workspaceId, monthStart(today), today),
  ])
  return { day: { ...day, limit: limits.day }, month: { ...month, limit: limits.month } }
}

/** The runs of which nobody knows whether they were charged, newest first, and how many there are in all. */
export async function unresolvedRuns(who: Principal): Promise<{ runs: RunView[]; count: number }> {
  const unresolved = database()
    .selectFrom('run')
    .where('workspace_id', '=', who.workspaceId)
    .where('reserved', '>', 0)
    .where('state', 'in', finalStates)
  const { count } = await unresolved.select(({ fn }) => fn.countAll().as('count')).executeTakeFirstOrThrow()
  const newest = await unresolved.select('id').orderBy('number', 'desc').limit(unresolvedAtOnce).execute()
  const runs = await Promise.all(newest.map(({ id }) => runById(who, id)))
  return { runs: runs.filter(run => run !== null), count: Number(count) }
}

/** What was spent and is held back on each day with entries, from one day to another, both included (YYYY-MM-DD). */
export async function spendingByDay(
  { workspaceId }: Principal,
  from: string,
  to: string,
): Promise<(Balance & { day: string })[]> {
  const days = await database()
    .selectFrom('spend_day')
    .select(['day', 'spent', 'reserved'])
    .where('workspace_id', '=', workspaceId)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .orderBy('day')
    .execute()
  return days.map(({ day, spent, reserved }) => ({ day, spent: Number(spent), reserved: Number(reserved) }))
}

/**
 * What the runs of one template cost, in micro-dollars. `estimate` is that of the runs that were charged, so that it
 * can be held against `spent`; `template` is null for runs that were made without one.
 */
export type TemplateSpending = Balance & {
  template: { slug: string; name: string } | null
  runs: number
  images: number
  estimate: number
}

/** The spending of each template from one day to another, both included, the dearest first. */
export async function spendingByTemplate(
  { workspaceId }: Principal,
  from: string,
  to: string,
): Promise<TemplateSpending[]> {
  const account = database()
    .selectFrom('ledger')
    .select(({ fn }) => ['run_id', fn.sum('spent').as('spent'), fn.sum('reserved').as('reserved')])
    .where('workspace_id', '=', workspaceId)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .groupBy('run_id')
  const runs = database()
    .selectFrom(account.as('account'))
    .innerJoin('run', 'run.id', 'account.run_id')
    .leftJoin('template_version as version', 'version.id', 'run.template_version_id')
    .leftJoin('template', 'template.id', 'version.template_id')
    .select(({ selectFrom, fn, case: choice }) => [
      'template.id as template_id',
      'template.slug',
      'template.name',
      'account.spent',
      'account.reserved',
      choice()
        .when('account.spent', '>', 0)
        .then(fn.coalesce('run.estimate_about', 'account.spent'))
        .else(0)
        .end()
        .as('estimate'),
      selectFrom('image')
        .select(({ fn }) => fn.countAll().as('images'))
        .whereRef('image.run_id', '=', 'run.id')
        .as('images'),
    ])
  const rows = await database()
    .selectFrom(runs.as('one'))
    .select(({ fn }) => [
      'slug',
      'name',
      fn.countAll().as('runs'),
      fn.sum('images').as('images'),
      fn.sum('estimate').as('estimate'),
      fn.sum('spent').as('spent'),
      fn.sum('reserved').as('reserved'),
    ])
    .groupBy(['template_id', 'slug', 'name'])
    .orderBy('spent', 'desc')
    .orderBy('name')
    .execute()
  return rows.map(({ slug, name, ...figures }) => ({
    template: slug !== null && name !== null ? { slug, name } : null,
    runs: Number(figures.runs),
    images: Number(figures.images),
    estimate: Number(figures.estimate),
    spent: Number(figures.spent),
    reserved: Number(figures.reserved),
  }))
}

/** A ledger entry with the run and the template it belongs to. */
export type LedgerRow = Tables['ledger'] &
  Pick<Tables['run'], 'number' | 'state' | 'settings' | 'prompt'> & { template: string | null }

/**
 * Ledger entries, day by day.
 * @param after the last one known; null from the beginning
 */
export function ledgerPage(
  { workspaceId }: Principal,
  after: Pick<LedgerRow, 'id' | 'day'> | null,
  limit: number,
): Promise<LedgerRow[]> {
  const entries = database()
    .selectFrom('ledger')
    .innerJoin('run', 'run.id', 'ledger.run_id')
    .leftJoin('template_version as version', 'version.id', 'run.template_version_id')
    .leftJoin('template', 'template.id', 'version.template_id')
    .selectAll('ledger')
    .select(['run.number', 'run.state', 'run.settings', 'run.prompt', 'template.name as template'])
    .where('ledger.workspace_id', '=', workspaceId)
    // By the index on days: a page is then found without going through the ones before it.
    .orderBy('ledger.day')
    .orderBy('ledger.id')
    .limit(limit)
  if (after === null) return entries.execute()
  return entries
    .where('ledger.day', '>=', after.day)
    .where(row => row.or([row('ledger.day', '>', after.day), row('ledger.id', '>', after.id)]))
    .execute()
}
