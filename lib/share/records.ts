import 'server-only'
import { namesOf } from '@/lib/access/names'
import type { Principal } from '@/lib/access/principal'
import { database } from '@/lib/store/database'
import type { Tables } from '@/lib/store/tables'
import { type Grant, grantOf } from './grant'
import { type NamedTarget, targetNames } from './named-target'
import { type Share, type ShareState, sharePrefixes } from './schema'
import { shareToken, tokenHash } from './token'

/** A list of more is nothing to look at. */
const mostShares = 1_000

const rowsOf = (who: Principal) =>
  database().selectFrom('share').selectAll().where('workspace_id', '=', who.workspaceId)

/** All links of the workspace, the newest first; those that ended are among them. */
export const sharesOf = async (who: Principal): Promise<Share[]> =>
  viewsOf(who, await rowsOf(who).orderBy('created_at', 'desc').orderBy('id', 'desc').limit(mostShares).execute())

/** One link; null when the workspace has none with that id. */
export const shareOf = async (who: Principal, id: string): Promise<Share | null> =>
  (await viewsOf(who, await rowsOf(who).where('id', '=', id).execute()))[0] ?? null

/** The link that a press has made; null when it has made none. */
export const shareOfPress = async (who: Principal, key: string): Promise<Share | null> =>
  (await viewsOf(who, await rowsOf(who).where('press_key', '=', key).execute()))[0] ?? null

async function viewsOf(who: Principal, rows: Tables['share'][]): Promise<Share[]> {
  const grants = rows.map(grantOf)
  const nameOf = await targetNames(who, grants)
  const makers = await namesOf(
    who,
    rows.map(row => row.created_by),
  )
  const now = Date.now()
  return rows.map((row, index) => {
    const grant = grants[index] ?? grantOf(row)
    return { ...shareView(row, grant, nameOf(grant), now), createdBy: makers.get(row.created_by) ?? row.created_by }
  })
}

const shareView = (row: Tables['share'], grant: Grant, named: NamedTarget, now: number): Omit<Share, 'createdBy'> => ({
  id: row.id,
  kind: grant.kind,
  target: grant.target,
  state: stateOf(row, now),
  path: sharePath(row, grant.kind),
  ...named,
  title: row.title,
  note: row.note,
  isFollowing: isFollowing(grant),
  hasValues: grant.values !== null,
  showsPrompt: grant.showsPrompt,
  hasPassword: row.password_hash !== null,
  expiresAt: row.expires_at,
  turnedOffAt: row.turned_off_at,
  createdAt: row.created_at,
  lastOpenedAt: row.last_opened_at,
  opens: Number(row.opens),
})

const isFollowing = ({ target, versionId, imageIds }: Grant): boolean =>
  target === 'template' ? versionId === null : imageIds === null

/** Whether a link opens at a time (ms), and if not, why. */
export function stateOf(row: Pick<Tables['share'], 'turned_off_at' | 'expires_at'>, now: number): ShareState {
  if (row.turned_off_at !== null) return 'turned-off'
  return row.expires_at !== null && row.expires_at <= now ? 'expired' : 'open'
}

/** Where a link stands. */
export const sharePath = ({ id, epoch }: Pick<Tables['share'], 'id' | 'epoch'>, kind: Grant['kind']): string =>
  `${sharePrefixes[kind]}/${shareToken(id, epoch)}`

/**
 * The link of an address, ended or not; null when there is none. The token must also be the one that is made today:
 * with another secret all links have ended.
 */
export async function shareByToken(token: string): Promise<Tables['share'] | null> {
  const row = await database()
    .selectFrom('share')
    .selectAll()
    .where('token_hash', '=', tokenHash(token))
    .executeTakeFirst()
  return row && shareToken(row.id, row.epoch) === token ? row : null
}

/** Counts that somebody has looked at a link. */
export async function countOpen(id: string): Promise<void> {
  await database()
    .updateTable('share')
    .set(({ eb }) => ({ opens: eb('opens', '+', 1), last_opened_at: Date.now() }))
    .where('id', '=', id)
    .execute()
}
