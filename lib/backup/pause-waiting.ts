import 'server-only'
import Database from 'better-sqlite3'

/**
 * Pauses spending in every workspace of a restored database whose runs waited to be sent: they may have been sent
 * after the backup was made, and nobody here can know. A person goes on, or cancels them first.
 * @returns how many runs wait
 */
export function pauseWaiting(path: string): number {
  const db = new Database(path)
  try {
    const waiting = db
      .prepare<[], { workspace_id: string; runs: number }>(
        `select workspace_id, count(*) as runs from run
         where state in ('queued', 'claimed') and provider <> 'sample' group by workspace_id`,
      )
      .all()
    // As lib/settings/records.ts keeps it; the schema may still be an earlier version's.
    const pause = db.prepare(
      `insert into setting (workspace_id, name, value, changed_by, changed_at) values (?, 'spending', ?, '', ?)
       on conflict (workspace_id, name) do update set value = excluded.value, changed_at = excluded.changed_at`,
    )
    for (const { workspace_id } of waiting) pause.run(workspace_id, JSON.stringify({ isPaused: true }), Date.now())
    return waiting.reduce((sum, { runs }) => sum + runs, 0)
  } finally {
    db.close()
  }
}
