import 'server-only'
import Database from 'better-sqlite3'

/** In one step: a backup that rests in between begins anew whenever the server writes. */
const everyPage = 0x7fffffff
const busyMs = 5000

/** What a copy of the database needs to be whole. */
export type Snapshot = {
  /** Hashes of the originals that its rows name. */
  originals: string[]
  /** Attempts whose answer has arrived and is not filed. */
  unfiled: string[]
}

/**
 * Copies the database as it is at one moment into a file of its own, while a server may write to it.
 * @throws when the copy is damaged, and so is the database
 */
export async function takeSnapshot(from: string, to: string): Promise<Snapshot> {
  const live = new Database(from, { readonly: true, fileMustExist: true, timeout: busyMs })
  try {
    await live.backup(to, { progress: () => everyPage })
  } finally {
    live.close()
  }
  const copy = new Database(to)
  try {
    // A file that is complete by itself, and can be read where nothing may be written.
    copy.pragma('journal_mode = DELETE')
    if (copy.pragma('quick_check', { simple: true }) !== 'ok') throw new DamagedDatabase()
    return contentsOf(copy)
  } finally {
    copy.close()
  }
}

export class DamagedDatabase extends Error {}

function contentsOf(db: Database.Database): Snapshot {
  // An earlier version's, before it was brought up to date, has no trash that lets go of files.
  const columns = db.prepare<[], { name: string }>('pragma table_info(image)').all()
  const kept = columns.some(({ name }) => name === 'purged_at') ? 'where purged_at is null' : ''
  return {
    originals: db.prepare<[], string>(`select distinct sha256 from image ${kept}`).pluck().all(),
    unfiled: db.prepare<[], string>("select id from attempt where state = 'received'").pluck().all(),
  }
}
