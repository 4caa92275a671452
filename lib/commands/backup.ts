// npm run backup -- <folder>: keeps a whole workspace, beside a server that works on it.

import { resolve } from 'node:path'
import { makeBackup } from '@/lib/backup/make-backup'
import { processEnv } from '@/lib/env'

/** @returns what is wrong with the backup or why there is none, in a sentence; null when all is well */
async function backUp(word: string | undefined): Promise<string | null> {
  if (!word) return 'Say where to: npm run backup -- /backups/today, a folder that is new or empty.'
  const configuration = processEnv()
  if (!configuration.ok) return configuration.error.message
  const target = resolve(word)
  const made = await makeBackup(target)
  if (!made.ok) return made.error.message
  const { originals, missing, bytes } = made.value
  console.log(`${target} has the database and ${originals} originals, ${(bytes / 1e6).toFixed(1)} MB.`)
  if (configuration.value.appSecret)
    console.log('APP_SECRET is not in it: keep that too, or every link and session ends.')
  if (missing === 0) return null
  const what = missing === 1 ? 'one picture was' : `${missing} pictures were`
  return `The backup is finished, but ${what} not in the data folder. Run npm run doctor.`
}

const problem = await backUp(process.argv[2])
if (problem) console.error(problem)
process.exit(problem ? 1 : 0)
