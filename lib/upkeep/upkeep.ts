import 'server-only'
import { rm } from 'node:fs/promises'
import { purgeWindows } from '@/lib/access/stored-windows'
import { dropOldEntries } from '@/lib/audit/records'
import { purgeCollections } from '@/lib/collection/purge'
import { findNext } from '@/lib/gallery/find-next'
import { finishPurge, purgeTrash } from '@/lib/gallery/purge'
import { purgeSessions } from '@/lib/member/purge-sessions'
import { outsideRequests } from '@/lib/request-context'
import { database } from '@/lib/store/database'
import { folder } from '@/lib/store/folders'
import { shared } from '@/lib/store/shared'
import { Chore, type Done } from './chore'
import { lookAtNext } from './look-at-next'

/** How often the trash is looked through. */
const purgeMs = 3_600_000
/** Between two batches others write. */
const betweenMs = 20

const chores = shared<Chore[]>('upkeep')

/** Tells that pictures came. Does nothing before the start: they are found then anyway. */
export function wakeUpkeep(): void {
  outsideRequests(() => {
    for (const chore of chores.peek() ?? []) chore.wake()
  })
}

/** Starts what nobody waits for: looking at pictures, making earlier ones findable, emptying the trash. */
export async function startUpkeep(): Promise<void> {
  // What an ended process was making.
  await rm(folder('drafts'), { recursive: true, force: true })
  chores.set([new Chore(lookAtNext), new Chore(findMore), new Chore(hourly(purge))])
  wakeUpkeep()
}

export async function stopUpkeep(): Promise<void> {
  await Promise.all((chores.peek() ?? []).map(chore => chore.stop()))
}

const findMore = async (): Promise<Done> => ((await findNext()) > 0 ? { rest: betweenMs } : null)

async function purge(): Promise<Done> {
  await purgeWindows(database())
  await purgeSessions(database())
  const isMore = (await finishPurge()) || (await purgeTrash()) || (await purgeCollections()) || (await dropOldEntries())
  return isMore ? { rest: betweenMs } : null
}

/** Until there is nothing more to do, and an hour later again. */
function hourly(piece: () => Promise<Done>): () => Promise<Done> {
  let next = 0
  return async () => {
    if (Date.now() < next) return null
    const done = await piece()
    if (done === null) next = Date.now() + purgeMs
    return done
  }
}
