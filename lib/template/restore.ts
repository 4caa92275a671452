import 'server-only'
import type { Principal } from '@/lib/access/principal'
import { done, type Result } from '@/lib/result'
import { database } from '@/lib/store/database'
import { newerThanSeen, templateGone } from './refusals'
import { changeTemplate, insertVersion, lockedVersion, newestVersion } from './template-rows'

/**
 * Brings an earlier version back: as a new one with its content, because none ever changes. Where the newest one says
 * the same already, that is it.
 * @param baseVersionId the newest version as the person saw it
 * @param note empty for "Restored from version 2"
 * @returns the version that holds the content now; `conflict` when a newer one was saved meanwhile
 */
export const restoreVersion = (
  who: Principal,
  { versionId, baseVersionId, note }: { versionId: string; baseVersionId: string; note: string },
): Promise<Result<{ versionId: string; number: number }>> =>
  database()
    .transaction()
    .execute(async trx => {
      const found = await lockedVersion(trx, who, versionId)
      if (!found) return templateGone
      const { template, version } = found
      const newest = await newestVersion(trx, template.id)
      if (newest.hash === version.hash) return done({ versionId: newest.id, number: newest.number })
      if (newest.id !== baseVersionId) return newerThanSeen(newest)
      const restored = await insertVersion(
        trx,
        who,
        {
          templateId: template.id,
          number: newest.number + 1,
          note: note || `Restored from version ${version.number}`,
        },
        version,
      )
      await changeTemplate(trx, template.id, {})
      return done({ versionId: restored.id, number: restored.number })
    })
