// npm run restore -- <backup> [--verify]: fills an empty data folder from a backup.

import { resolve } from 'node:path'
import { restoreBackup } from '@/lib/backup/restore-backup'
import { examine } from '@/lib/doctor/examine'
import { processEnv } from '@/lib/env'

/** @returns what is wrong, in a sentence; null when all is well */
async function restore(words: string[]): Promise<string | null> {
  const [word, ...more] = words.filter(one => !one.startsWith('--'))
  const isVerified = words.includes('--verify')
  if (!word || more.length > 0) return 'Say what to restore: npm run restore -- /backups/today --verify.'
  const configuration = processEnv()
  if (!configuration.ok) return configuration.error.message
  const { dataDir } = configuration.value
  const restored = await restoreBackup(resolve(word), !isVerified)
  if (!restored.ok) return restored.error.message
  const { originals, waiting } = restored.value
  console.log(`${dataDir} has the database and ${originals} originals.`)
  if (waiting > 0)
    console.log(
      `${waiting === 1 ? 'One run' : `${waiting} runs`} waited when the backup was made and may have been sent since, so spending is paused. Cancel what was made already, then turn off Pause spending.`,
    )
  return isVerified ? verified() : null
}

async function verified(): Promise<string | null> {
  const findings = (await examine()).filter(({ isBad }) => isBad)
  for (const { sentence } of findings) console.log(sentence)
  return findings.length === 0 ? null : 'The backup was restored as it is, with what is said above.'
}

const problem = await restore(process.argv.slice(2))
if (problem) console.error(problem)
process.exit(problem ? 1 : 0)
