import 'server-only'
import type { Kysely } from 'kysely'
import type { Principal } from '@/lib/access/principal'
import { requestAddress } from '@/lib/access/request-address'
import { newId } from '@/lib/store/id'
import type { Tables } from '@/lib/store/tables'
import type { AuditDetail, AuditWhat } from './schema'

/**
 * Writes down who did what.
 * @param db the transaction that does it, where there is one: both are kept then, or neither
 * @param target what it was done to, as people call it: a name, never a prompt and never a secret
 */
export async function record(
  db: Pick<Kysely<Tables>, 'insertInto'>,
  who: Pick<Principal, 'workspaceId' | 'id' | 'name'>,
  what: AuditWhat,
  target: string | null = null,
  detail: AuditDetail = {},
): Promise<void> {
  const at = Date.now()
  await db
    .insertInto('audit_entry')
    .values({
      id: newId(orderedMs(at)),
      workspace_id: who.workspaceId,
      at,
      person_id: who.id,
      person_name: who.name,
      what,
      target: target?.slice(0, longestTarget) ?? null,
      detail: JSON.stringify(detail),
      address: await requestAddress(),
    })
    .execute()
}

let lastMs = 0

/** Entries are read in the order of their ids, whose first part is a time: two of one millisecond keep their order. */
function orderedMs(now: number): number {
  lastMs = Math.max(now, lastMs + 1)
  return lastMs
}

/** A name is shorter; what is longer was not meant to be one. */
const longestTarget = 200
