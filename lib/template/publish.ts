import 'server-only'
import type { Principal } from '@/lib/access/principal'
import { record } from '@/lib/audit/record'
import { done, type Result } from '@/lib/result'
import { database } from '@/lib/store/database'
import { templateGone } from './refusals'
import { changeTemplate, lockedVersion } from './template-rows'

/** Makes a version the one that people use from now on. */
export const publishVersion = (who: Principal, versionId: string): Promise<Result<{ number: number }>> =>
  database()
    .transaction()
    .execute(async trx => {
      const found = await lockedVersion(trx, who, versionId)
      if (!found) return templateGone
      await changeTemplate(trx, found.template.id, { published_version_id: versionId })
      await record(trx, who, 'template-published', found.template.name, { version: found.version.number })
      return done({ number: found.version.number })
    })
