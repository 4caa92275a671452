import 'server-only'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { env } from '@/lib/env'
import { database, installDatabase, openDatabase } from '@/lib/store/database'
import { checkAnswers } from './check-answers'
import { checkClock } from './check-clock'
import { checkDatabase } from './check-database'
import { checkFolder, checkSecret } from './check-folder'
import { checkLedger } from './check-ledger'
import { checkOriginals } from './check-originals'
import { checkRuns } from './check-runs'
import { bad, type Check, type Finding } from './finding'

/** Looks at everything that is kept, beside a server that may be working on it. Changes nothing. */
export async function examine(): Promise<Finding[]> {
  const { dataDir, databaseUrl } = env()
  if (!databaseUrl && !existsSync(join(dataDir, 'proofsheet.db')))
    return [bad('database', `There is no Proofsheet in ${dataDir}. Set DATA_DIR to its folder, or restore a backup.`)]
  try {
    installDatabase(openDatabase(env()))
  } catch (error) {
    return [unreadable(error)]
  }
  try {
    return await examineAll()
  } finally {
    await database().destroy()
  }
}

async function examineAll(): Promise<Finding[]> {
  const first = await checkDatabase().catch(error => [unreadable(error)])
  // Questions to a damaged database, or to one with another schema, have no answers worth reading.
  if (first.some(({ isBad }) => isBad)) return first
  const findings = [...(await checkFolder()), ...(await checkSecret()), ...first]
  for (const [check, look] of looks) findings.push(...(await look().catch(error => [unlooked(check, error)])))
  return findings
}

const looks: [Check, () => Promise<Finding[]>][] = [
  ['originals', checkOriginals],
  ['runs', checkRuns],
  ['ledger', checkLedger],
  ['answers', checkAnswers],
  ['clock', checkClock],
]

/** A bucket that is away, a folder that cannot be read: nothing is known of what lies there. */
const unlooked = (check: Check, error: unknown): Finding =>
  bad(check, 'This could not be looked at. Mend what is said below and look again.', [messageOf(error)])

const unreadable = (error: unknown): Finding =>
  bad('database', 'The database cannot be read. Stop Proofsheet and restore a backup (npm run restore).', [
    messageOf(error),
  ])

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
