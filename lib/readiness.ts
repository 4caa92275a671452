import 'server-only'
import { sql } from 'kysely'
import { log } from '@/lib/log'
import { database } from '@/lib/store/database'
import { storageProblem } from '@/lib/store/health'

/** Why this server should get no new work, in a sentence; null when it is fit. */
export async function readiness(): Promise<string | null> {
  try {
    await sql`select 1`.execute(database())
  } catch (error) {
    log.error({ err: error }, 'the database does not answer')
    return 'The database does not answer.'
  }
  return storageProblem()
}
