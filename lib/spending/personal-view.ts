import 'server-only'
import { sql } from 'kysely'
import { activeIds, namesOf } from '@/lib/access/names'
import { ownerId } from '@/lib/access/owner'
import type { Principal } from '@/lib/access/principal'
import { database } from '@/lib/store/database'
import { dayOf, monthStart } from './day'
import { personalBalance } from './personal-days'
import type { Budgets, BudgetView } from './schema'

/** How the own budgets of one person or token stand. */
export type PersonSpending = BudgetView & { id: string; name: string }

/** How the budgets of one person stand now. */
export async function personalBudgetView({ workspaceId, id }: Principal, limits: Budgets): Promise<BudgetView> {
  const today = dayOf(Date.now())
  const [day, month] = await Promise.all([
    personalBalance(database(), workspaceId, id, today, today),
    personalBalance(database(), workspaceId, id, monthStart(today), today),
  ])
  return { day: { ...day, limit: limits.day }, month: { ...month, limit: limits.month } }
}

/**
 * Everyone who may spend, who spent this month or has a budget, by name. Empty where the owner is alone: the
 * workspace's own budget says it all then.
 */
export async function spendingByPerson(who: Principal): Promise<PersonSpending[]> {
  const today = dayOf(Date.now())
  const sums = await monthSums(who, today)
  const budgets = await database()
    .selectFrom('personal_budget')
    .select(['person_id as id', 'day', 'month'])
    .where('workspace_id', '=', who.workspaceId)
    .execute()
  const ids = [...new Set([...(await activeIds(who)), ...sums.map(({ id }) => id), ...budgets.map(({ id }) => id)])]
  if (ids.every(id => id === ownerId)) return []
  const names = await namesOf(who, ids)
  const people = ids.map(id => {
    const sum = sums.find(one => one.id === id)
    const limits = budgets.find(one => one.id === id)
    const part = (spent?: number, reserved?: number, limit?: number | null) => ({
      spent: Number(spent ?? 0),
      reserved: Number(reserved ?? 0),
      limit: limit === null || limit === undefined ? null : Number(limit),
    })
    return {
      id,
      name: names.get(id) ?? id,
      day: part(sum?.spent_today, sum?.reserved_today, limits?.day),
      month: part(sum?.spent, sum?.reserved, limits?.month),
    }
  })
  return people.toSorted((one, other) => one.name.localeCompare(other.name))
}

const monthSums = ({ workspaceId }: Principal, today: string) =>
  database()
    .selectFrom('personal_day')
    .select(({ fn }) => [
      'person_id as id',
      fn.sum<number>('spent').as('spent'),
      fn.sum<number>('reserved').as('reserved'),
      sql<number>`sum(case when day = ${today} then spent else 0 end)`.as('spent_today'),
      sql<number>`sum(case when day = ${today} then reserved else 0 end)`.as('reserved_today'),
    ])
    .where('workspace_id', '=', workspaceId)
    .where('day', '>=', monthStart(today))
    .where('day', '<=', today)
    .groupBy('person_id')
    .execute()

/** Whether a person or token is one of this workspace: others get no budget here. */
export async function isOfWorkspace(who: Principal, personId: string): Promise<boolean> {
  if ((await activeIds(who)).includes(personId)) return true
  return (await spendingByPerson(who)).some(({ id }) => id === personId)
}
