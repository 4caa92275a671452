import 'server-only'
import { z } from 'zod'
import type { RunState } from '@/lib/run/schema'
import { database } from '@/lib/store/database'
import { badFor, type Finding, well } from './finding'

const rowsAtOnce = 1000
const asked = z.object({ n: z.number() })

/** A run that succeeded has at least as many images as were asked for, also when their files are gone: rows stay. */
export async function checkRuns(): Promise<Finding[]> {
  const short: string[] = []
  let runs = 0
  let after = ''
  for (;;) {
    const rows = await database()
      .selectFrom('run')
      .select(({ selectFrom }) => [
        'id',
        'number',
        'settings',
        selectFrom('image')
          .select(({ fn }) => fn.countAll().as('images'))
          .whereRef('image.run_id', '=', 'run.id')
          .as('images'),
      ])
      .where('state', '=', 'succeeded' satisfies RunState)
      .where('id', '>', after)
      .orderBy('id')
      .limit(rowsAtOnce)
      .execute()
    const last = rows.at(-1)
    if (!last) break
    after = last.id
    runs += rows.length
    for (const { number, settings, images } of rows)
      if (Number(images) < asked.parse(JSON.parse(settings)).n) short.push(`run ${number}`)
  }
  return short.length === 0
    ? [well('runs', `Runs that succeeded and have all their images: ${runs}.`)]
    : badFor('runs', short, 'run', 'without images that had come: their rows were lost. Restore a backup.')
}
