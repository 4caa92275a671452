import 'server-only'
import { armRows, type ExperimentRow, rowRows } from './experiment-rows'
import type { Design } from './schema'
import { endOf } from './standing'

/** What the statistics need to know of a started experiment. */
export async function designOf(row: ExperimentRow): Promise<Design> {
  const rows = await rowRows(row.id)
  const [only] = rows
  return {
    mode: row.mode === 'live' ? 'live' : 'planned',
    arms: (await armRows(row.id)).map(({ name }) => name),
    onlyRow: rows.length === 1 && only ? only.name : null,
    target: row.target,
    margin: row.margin_points / 100,
    isClosed: row.opened_at !== null && endOf(row, Date.now()) !== null,
  }
}
