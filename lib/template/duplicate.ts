import 'server-only'
import type { Principal } from '@/lib/access/principal'
import { done, type Result } from '@/lib/result'
import { database } from '@/lib/store/database'
import { insertTemplate } from './insert-template'
import { lineLimit } from './limits'
import { templateGone } from './refusals'
import { insertVersion, lockedVersion } from './template-rows'
import { templateSummary } from './view'

/** Makes a template of its own from one version, with all that is said about the template. It is not published yet. */
export const duplicateTemplate = (who: Principal, versionId: string): Promise<Result<{ slug: string }>> =>
  database()
    .transaction()
    .execute(async trx => {
      const found = await lockedVersion(trx, who, versionId)
      if (!found) return templateGone
      const copy = await insertTemplate(trx, who, {
        ...templateSummary(found.template),
        name: copyName(found.template.name),
        thumbnails: found.template.thumbnails,
        madeFrom: { versionId, name: found.template.name, number: found.version.number },
      })
      await insertVersion(trx, who, { templateId: copy.id, number: 1, note: '' }, found.version)
      return done({ slug: copy.slug })
    })

const ending = ' copy'

/** Within the limit of names, however long the first one is. */
const copyName = (name: string): string => name.slice(0, lineLimit - ending.length).trimEnd() + ending
