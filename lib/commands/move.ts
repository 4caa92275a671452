// npm run move -- --to postgres://… [--to-bucket]: copies the workspace of a data folder to a database, and its pictures
// to a bucket, that several servers can share. The folder stays as it is.

import { parseArgs } from 'node:util'
import { processEnvWith } from '@/lib/env'
import { type Moved, moveWorkspace } from '@/lib/move/move-workspace'
import { dataFolderProblem } from '@/lib/store/data-folder'
import { lockFolder } from '@/lib/store/lock'
import { secretOf } from '@/lib/store/secret'

const usage = 'Say where to: npm run move -- --to postgres://user:password@host/database [--to-bucket].'
const noBucket = { S3_ENDPOINT: '', S3_BUCKET: '', S3_ACCESS_KEY_ID: '', S3_SECRET_ACCESS_KEY: '' }

/** @returns why nothing was moved, in a sentence; null when all was */
async function move(to: string | undefined, isToBucket: boolean): Promise<string | null> {
  if (!to) return usage
  const before = processEnvWith(noBucket)
  if (!before.ok) return before.error.message
  const { dataDir, databaseUrl, appSecret } = before.value
  if (databaseUrl)
    return 'DATABASE_URL is set: what it names is moved with its own tools. Unset it to move a data folder.'
  const problem = dataFolderProblem(dataDir)
  if (problem) return problem
  const release = lockFolder(dataDir)
  if (!release) return `A Proofsheet uses the data folder ${dataDir}. Stop it, then move.`
  try {
    const own = { DATABASE_URL: to, APP_SECRET: appSecret ?? secretOf(dataDir) }
    const after = processEnvWith(isToBucket ? own : { ...own, ...noBucket })
    if (!after.ok) return after.error.message
    if (isToBucket && !after.value.bucket)
      return 'Set S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY to the bucket.'
    const moved = await moveWorkspace(words => console.log(words))
    if (!moved.ok) return moved.error.message
    console.log(whatNext(moved.value, dataDir, appSecret !== null, isToBucket))
    return null
  } finally {
    release()
  }
}

function whatNext(moved: Moved, dataDir: string, hasSecret: boolean, isToBucket: boolean): string {
  const { rows, tables, pictures, sent } = moved
  return [
    `Copied ${rows} rows of ${tables} tables. All ${pictures} pictures have the bytes of their hashes${isToBucket ? `; ${sent} were sent, the bucket had the others` : ''}.`,
    'Start Proofsheet from now on with:',
    '  DATABASE_URL as given to --to',
    hasSecret
      ? '  APP_SECRET as it is'
      : `  APP_SECRET set to the line in ${dataDir}/secret, so that links and sessions stay valid`,
    ...(isToBucket
      ? ['  S3_ENDPOINT, S3_BUCKET, S3_REGION, S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY as they are']
      : []),
    isToBucket
      ? `  DATA_DIR=${dataDir} on this machine (answers that were under way wait there), and a folder of its own on every other`
      : `  DATA_DIR=${dataDir}: the pictures are still there`,
  ].join('\n')
}

const { values } = parseArgs({ options: { to: { type: 'string' }, 'to-bucket': { type: 'boolean', default: false } } })
const refusal = await move(values.to, values['to-bucket']).catch(
  error => `The move did not end: ${error instanceof Error ? error.message : error}. Move again to go on.`,
)
if (refusal) console.error(refusal)
process.exit(refusal ? 1 : 0)
