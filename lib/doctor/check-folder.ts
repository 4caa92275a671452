import 'server-only'
import { readFile, stat, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { env } from '@/lib/env'
import { database } from '@/lib/store/database'
import { isMissing } from '@/lib/store/durable'
import { bad, type Finding, well } from './finding'

/** A week of work should fit. */
const leastFreeBytes = 1e9

/** The data folder: whether it belongs to its database, who may read it, and whether there is room. */
export async function checkFolder(): Promise<Finding[]> {
  const { dataDir } = env()
  const { mode } = await stat(dataDir)
  const { bavail, bsize } = await statfs(dataDir)
  const free = `${(bavail * bsize) / 1e9 < 10 ? ((bavail * bsize) / 1e9).toFixed(1) : Math.round((bavail * bsize) / 1e9)} GB`
  return [
    bavail * bsize < leastFreeBytes
      ? bad('folder', `Only ${free} are free on the disk of ${dataDir}. Make room.`)
      : well('folder', `${dataDir} has ${free} free.`),
    ...((mode & 0o022) === 0 ? [] : [bad('folder', `Others may write to ${dataDir}. Run chmod go-w on it.`)]),
    ...(await checkMarker(dataDir)),
  ]
}

async function checkMarker(dataDir: string): Promise<Finding[]> {
  const marker = await textOf(join(dataDir, 'proofsheet.json'))
  const known = await database()
    .selectFrom('setting')
    .select('value')
    .where('workspace_id', '=', '')
    .where('name', '=', 'folder')
    .executeTakeFirst()
  // Several servers have a folder each, and one database: which is whose stands in the database's list of them.
  if (env().databaseUrl || !known || known.value === marker) return []
  return [bad('folder', `${dataDir} is not the folder of its database. Restore proofsheet.json from a backup.`)]
}

/** Sessions and links are signed with it: who can read it can sign in. */
export async function checkSecret(): Promise<Finding[]> {
  const { dataDir, appSecret } = env()
  if (appSecret) return [well('secret', 'APP_SECRET is set.')]
  const path = join(dataDir, 'secret')
  const text = await textOf(path)
  if (text === null)
    return (await isNeeded())
      ? [bad('secret', `${path} is missing: links and sessions have ended. Restore it from a backup.`)]
      : [well('secret', 'Nothing needed the secret yet.')]
  if (!/^[0-9a-f]{64}$/.test(text)) return [bad('secret', `${path} is damaged. Restore it from a backup.`)]
  const { mode } = await stat(path)
  if ((mode & 0o077) !== 0) return [bad('secret', `Others may read ${path}. Run chmod 600 on it.`)]
  return [well('secret', 'The secret is there, and only its owner may read it.')]
}

/** It is made when the first link or session needs it. */
async function isNeeded(): Promise<boolean> {
  const share = await database().selectFrom('share').select('id').limit(1).executeTakeFirst()
  return share !== undefined || env().access !== 'local'
}

const textOf = (path: string): Promise<string | null> =>
  readFile(path, 'utf8').then(
    text => text.trim(),
    error => {
      if (isMissing(error)) return null
      throw error
    },
  )
