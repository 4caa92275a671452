import 'server-only'
import { log } from '@/lib/log'
import { database } from '@/lib/store/database'
import { storageProblem } from '@/lib/store/health'
import { isFolderThere } from '@/lib/store/marker'
import { schemaProblem } from '@/lib/store/schema-state'

/**
 * Why this server should get no new work, in a sentence; null when it is fit: the database answers and has our schema,
 * the data folder is there and can be written to. Not the provider: runs wait for it, and pages do not need it.
 */
export async function readiness(): Promise<string | null> {
  try {
    const problem = await schemaProblem(database())
    if (problem) return problem
  } catch (error) {
    log.error({ err: error }, 'the database does not answer')
    return 'The database does not answer.'
  }
  if (!(await isFolderThere())) return 'The data folder is not there.'
  return storageProblem()
}
