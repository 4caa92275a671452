import 'server-only'
import type { Principal } from '@/lib/access/principal'
import { decodePortable } from '@/lib/portable/decode'
import { done, type Result } from '@/lib/result'
import { database } from '@/lib/store/database'
import { contentHash } from '@/lib/template/content-hash'
import { type Brought, broughtProblems, cannotBeSaved, insertPublished } from '@/lib/template/insert-published'
import type { MadeFrom } from '@/lib/template/insert-template'
import { versionWithHash } from '@/lib/template/lineage'
import { settle } from '@/lib/template/settle'
import { foundShare } from './found-share'
import { shareGone } from './refusals'
import { grantedVersion } from './shared-template'

/** Where a copy stands. */
export type OwnCopy = { slug: string }

/** Makes a template of the workspace of what a link grants, published and with its lineage. */
export async function saveOwnCopy(who: Principal, sent: Headers, token: string): Promise<Result<OwnCopy>> {
  const found = await foundShare('use', token, sent)
  const version = found && !found.isLocked ? await grantedVersion(found.grant) : null
  if (!found || !version) return shareGone
  const { name, description, body, fields, settings, locks } = version
  const versionId = found.grant.workspaceId === who.workspaceId ? version.versionId : null
  const brought = { about: { name, description, tags: [] }, content: { body, fields, settings, locks } }
  return save(who, brought, { versionId, name, number: version.version })
}

/** The same of a portable link. It was made here when the workspace has a version that says the same. */
export async function savePortable(who: Principal, payload: string): Promise<Result<OwnCopy>> {
  const decoded = decodePortable(payload)
  if (!decoded.ok) return decoded
  const { name, description, tags, values: _, ...content } = decoded.value
  const problems = broughtProblems(content)
  if (problems.length > 0) return cannotBeSaved(problems)
  const original = await versionWithHash(who, contentHash(settle(content)))
  const madeFrom = original ?? { versionId: null, name, number: null }
  return save(who, { about: { name, description, tags }, content }, madeFrom)
}

async function save(who: Principal, brought: Brought, madeFrom: MadeFrom): Promise<Result<OwnCopy>> {
  const { slug } = await database()
    .transaction()
    .execute(trx => insertPublished(trx, who, brought, madeFrom))
  return done({ slug })
}
