import 'server-only'
import { namesOf } from '@/lib/access/names'
import type { Principal } from '@/lib/access/principal'
import { done, type Result, refused } from '@/lib/result'
import { database } from '@/lib/store/database'
import { newId } from '@/lib/store/id'
import type { Tables } from '@/lib/store/tables'
import { templateGone } from '@/lib/template/refusals'
import { lockedTemplate, type Trx } from '@/lib/template/template-rows'
import { mostSets } from './limits'
import { type SaveValueSetRequest, setValues, type ValueSet } from './schema'

type Row = Tables['value_set']

const valueSet = (row: Row): ValueSet => ({
  id: row.id,
  name: row.name,
  values: setValues.parse(JSON.parse(row.field_values)),
  createdBy: row.created_by,
  createdAt: row.created_at,
})

const setGone = refused('not-found', 'This value set is no longer here.')

const setsOf = (who: Principal) =>
  database().selectFrom('value_set').selectAll().where('workspace_id', '=', who.workspaceId)

/** The value sets of a template by name. */
export async function valueSetsOf(who: Principal, templateId: string): Promise<ValueSet[]> {
  const rows = await setsOf(who).where('template_id', '=', templateId).orderBy('name').limit(mostSets).execute()
  const makers = await namesOf(
    who,
    rows.map(row => row.created_by),
  )
  return rows.map(row => ({ ...valueSet(row), createdBy: makers.get(row.created_by) ?? row.created_by }))
}

/** One set of a template; null when the template has none with that id. */
export async function valueSetOf(who: Principal, templateId: string, id: string): Promise<ValueSet | null> {
  const row = await setsOf(who).where('template_id', '=', templateId).where('id', '=', id).executeTakeFirst()
  return row ? valueSet(row) : null
}

/**
 * Keeps inputs of a template under a name.
 * @returns `ask-first` when the template has a set with that name and `isConfirmed` is not set; `invalid` when it has
 *   as many as it may; `not-found`. Nothing is written then.
 */
export const saveValueSet = (
  who: Principal,
  { templateId, name, values, isConfirmed }: SaveValueSetRequest,
): Promise<Result<{ set: ValueSet }>> =>
  database()
    .transaction()
    .execute(async trx => {
      // Its lock puts the saves of one template in an order, so that they cannot pass the limit together.
      const template = await lockedTemplate(trx, who, templateId)
      if (!template) return templateGone
      const named = await setNamed(trx, templateId, name)
      if (named && !isConfirmed)
        return refused('ask-first', `There is a value set “${name}” already. Replace it?`, {
          name: 'This name is taken.',
        })
      if (!named && (await countOf(trx, templateId)) >= mostSets)
        return refused('invalid', `A template can have ${mostSets} value sets at most. Remove one first.`)
      const row = {
        id: named?.id ?? newId(),
        workspace_id: who.workspaceId,
        template_id: templateId,
        name,
        field_values: JSON.stringify(values),
        created_by: who.id,
        created_at: Date.now(),
      }
      await trx
        .insertInto('value_set')
        .values(row)
        .onConflict(conflict => conflict.column('id').doUpdateSet(row))
        .execute()
      return done({ set: valueSet(row) })
    })

const setNamed = (trx: Trx, templateId: string, name: string) =>
  trx
    .selectFrom('value_set')
    .select('id')
    .where('template_id', '=', templateId)
    .where('name', '=', name)
    .executeTakeFirst()

async function countOf(trx: Trx, templateId: string): Promise<number> {
  const { count } = await trx
    .selectFrom('value_set')
    .select(({ fn }) => fn.countAll().as('count'))
    .where('template_id', '=', templateId)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Gives a set another name. @returns `conflict` when another set of the template has it; `not-found` */
export const renameValueSet = (
  who: Principal,
  { id, name }: { id: string; name: string },
): Promise<Result<{ set: ValueSet }>> =>
  database()
    .transaction()
    .execute(async trx => {
      const row = await trx
        .selectFrom('value_set')
        .selectAll()
        .where('id', '=', id)
        .where('workspace_id', '=', who.workspaceId)
        .executeTakeFirst()
      // The template's lock comes before the look at the other names, as with saving.
      const template = row && (await lockedTemplate(trx, who, row.template_id))
      if (!row || !template) return setGone
      const named = await setNamed(trx, template.id, name)
      if (named && named.id !== id)
        return refused('conflict', `There is a value set “${name}” already.`, { name: 'This name is taken.' })
      await trx.updateTable('value_set').set({ name }).where('id', '=', id).execute()
      return done({ set: valueSet({ ...row, name }) })
    })

/** Removes a set. @returns what it was, so that saving it again undoes this */
export async function removeValueSet(who: Principal, id: string): Promise<Result<{ set: ValueSet }>> {
  const row = await database()
    .deleteFrom('value_set')
    .where('id', '=', id)
    .where('workspace_id', '=', who.workspaceId)
    .returningAll()
    .executeTakeFirst()
  return row ? done({ set: valueSet(row) }) : setGone
}
