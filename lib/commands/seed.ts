// npm run seed -- 100000: fills a data folder with sample images, to see and to measure what many are like.

import { sql } from 'kysely'
import { mainWorkspace } from '@/lib/access/workspace'
import { processEnv } from '@/lib/env'
import { seedImages } from '@/lib/seed/seed-images'
import { dataFolderProblem } from '@/lib/store/data-folder'
import { installDatabase, openDatabase } from '@/lib/store/database'
import { isPostgres } from '@/lib/store/dialect'
import { lockFolder } from '@/lib/store/lock'
import { folderMismatch } from '@/lib/store/marker'
import { migrate } from '@/lib/store/migrate'
import { seedStarters } from '@/lib/template/starter-records'

const most = 1_000_000

/** @returns why nothing was done, in a sentence; null when all was */
async function seed(word: string | undefined): Promise<string | null> {
  const count = Number(word)
  if (!Number.isInteger(count) || count < 1 || count > most)
    return `Say how many images: npm run seed -- 100000, at most ${most.toLocaleString('en-US')}.`
  const configuration = processEnv()
  if (!configuration.ok) return configuration.error.message
  const { dataDir } = configuration.value
  const problem = dataFolderProblem(dataDir)
  if (problem) return problem
  const release = lockFolder(dataDir)
  if (!release) return `A Proofsheet uses the data folder ${dataDir}. Stop it, or set DATA_DIR to another folder.`
  const db = installDatabase(openDatabase(configuration.value))
  try {
    await migrate(db)
    const mismatch = await folderMismatch(db)
    if (mismatch) return mismatch
    await seedStarters(mainWorkspace)
    const start = Date.now()
    await seedImages(count, start, words => console.log(words))
    // Postgres plans by statistics, which it would gather within minutes by itself.
    if (isPostgres(db)) await sql`analyze`.execute(db)
    console.log(`${dataDir} has ${count} more images after ${Math.round((Date.now() - start) / 1000)} s.`)
    return null
  } finally {
    await db.destroy()
    release()
  }
}

// Painters and decoders keep no process alive.
setInterval(() => {}, 60_000)
const refusal = await seed(process.argv[2])
if (refusal) console.error(refusal)
process.exit(refusal ? 1 : 0)
