import 'server-only'
import { readdir } from 'node:fs/promises'
import { env } from '@/lib/env'
import { database } from '@/lib/store/database'
import { isThere } from '@/lib/store/durable'
import { folder, spoolPath } from '@/lib/store/folders'
import { badFor, type Finding, well } from './finding'

/** Raw answers: those that runs wait for are there. What could not be filed is kept on purpose and only counted. */
export async function checkAnswers(): Promise<Finding[]> {
  const lost = await lostAnswers()
  if (lost.length > 0)
    return badFor(
      'answers',
      lost,
      'answer',
      'missing that had come and was not filed. Bring spool/ back from a backup.',
    )
  const kept = await countIn('spool')
  const aside = await countIn('quarantine')
  return [well('answers', `Raw answers that are kept: ${kept}; files in quarantine: ${aside}.`)]
}

async function lostAnswers(): Promise<string[]> {
  // With several servers each has the answers that came to it.
  if (env().databaseUrl) return []
  const attempts = await database()
    .selectFrom('attempt')
    .innerJoin('run', 'run.id', 'attempt.run_id')
    .select(['attempt.id', 'run.number'])
    .where('attempt.state', '=', 'received')
    .where('run.state', '=', 'received')
    .execute()
  const lost: string[] = []
  for (const { id, number } of attempts)
    if (!(await isThere(spoolPath(id))) && (await isStillUnfiled(id))) lost.push(`run ${number}`)
  return lost
}

/** A server may have filed it between the row and the look. */
async function isStillUnfiled(id: string): Promise<boolean> {
  const attempt = await database().selectFrom('attempt').select('state').where('id', '=', id).executeTakeFirst()
  return attempt?.state === 'received'
}

const countIn = async (name: 'spool' | 'quarantine'): Promise<number> =>
  (await readdir(folder(name)).catch(() => [])).length
