import 'server-only'
import { z } from 'zod'
import { namesOf } from '@/lib/access/names'
import type { Principal } from '@/lib/access/principal'
import { database } from '@/lib/store/database'
import type { AuditEntryTable } from '@/lib/store/tables/people-tables'
import { type AuditQuery, whatsOf } from './query'
import type { AuditDetail } from './schema'

/** One line of the log. */
export type AuditEntry = {
  id: string
  at: number
  person: string
  what: string
  target: string | null
  detail: AuditDetail
  address: string | null
}

const detail = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))

/** Entries of a workspace, the newest first. */
export async function auditEntries(who: Principal, query: AuditQuery, limit: number): Promise<AuditEntry[]> {
  let entries = database().selectFrom('audit_entry').selectAll().where('workspace_id', '=', who.workspaceId)
  if (query.person !== null) entries = entries.where('person_id', '=', query.person)
  if (query.kind) entries = entries.where('what', 'in', whatsOf(query.kind))
  if (query.before) entries = entries.where('id', '<', query.before)
  return (await entries.orderBy('id', 'desc').limit(limit).execute()).map(entryOf)
}

const entryOf = ({ person_name: person, person_id: _, workspace_id: __, ...entry }: AuditEntryTable): AuditEntry => ({
  ...entry,
  person,
  detail: detail.parse(JSON.parse(entry.detail)),
})

/** Everybody who stands in the log, by the name they have now or had last. */
export async function auditPeople(who: Principal): Promise<{ id: string; name: string }[]> {
  const people = await database()
    .selectFrom('audit_entry')
    .select(({ fn }) => ['person_id as id', fn.max('person_name').as('name')])
    .where('workspace_id', '=', who.workspaceId)
    .groupBy('person_id')
    .execute()
  const names = await namesOf(
    who,
    people.map(({ id }) => id),
  )
  const named = people.map(({ id, name }) => ({ id, name: knownName(names, id) ?? name }))
  return named.toSorted((one, other) => one.name.localeCompare(other.name))
}

/** Someone who is not known any more is called by the id there; the log knows better. */
function knownName(names: Map<string, string>, id: string): string | null {
  const name = names.get(id)
  return name === undefined || name === id ? null : name
}

const dayMs = 24 * 3_600_000
/** More than a year: what was done at this time last year can still be asked. */
const keptDays = 400
const entriesAtOnce = 500

/** Lets go of the oldest entries after 400 days. @returns whether there may be more */
export async function dropOldEntries(now = Date.now()): Promise<boolean> {
  const { numDeletedRows } = await database()
    .deleteFrom('audit_entry')
    .where('id', 'in', old =>
      old
        .selectFrom('audit_entry')
        .select('id')
        .where('at', '<', now - keptDays * dayMs)
        .limit(entriesAtOnce),
    )
    .executeTakeFirst()
  return numDeletedRows > 0n
}
