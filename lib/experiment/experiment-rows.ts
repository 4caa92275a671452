import 'server-only'
import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { Principal } from '@/lib/access/principal'
import { isUnderWay, runStates } from '@/lib/run/schema'
import { shareToken } from '@/lib/share/token'
import { database } from '@/lib/store/database'
import type { Tables } from '@/lib/store/tables'

export type ExperimentRow = Tables['experiment']

export const fieldValues = z.record(z.string(), z.string())

export const statesUnderWay = runStates.filter(isUnderWay)

/** The row itself; null when the workspace has none with that id. */
export async function experimentRow(who: Principal, id: string): Promise<ExperimentRow | null> {
  const row = await database()
    .selectFrom('experiment')
    .selectAll()
    .where('id', '=', id)
    .where('workspace_id', '=', who.workspaceId)
    .executeTakeFirst()
  return row ?? null
}

/** A row that was started; null for a draft too. */
export async function startedRow(who: Principal, id: string): Promise<(ExperimentRow & { frozen_at: number }) | null> {
  const row = await experimentRow(who, id)
  return row && row.frozen_at !== null ? { ...row, frozen_at: row.frozen_at } : null
}

export const armRows = (experimentId: string) =>
  database()
    .selectFrom('experiment_arm')
    .selectAll()
    .where('experiment_id', '=', experimentId)
    .orderBy('position')
    .execute()

export const rowRows = (experimentId: string) =>
  database()
    .selectFrom('experiment_row')
    .selectAll()
    .where('experiment_id', '=', experimentId)
    .orderBy('position')
    .execute()

export const pairRows = (experimentId: string) =>
  database()
    .selectFrom('experiment_pair')
    .selectAll()
    .where('experiment_id', '=', experimentId)
    .orderBy('row_position')
    .orderBy('number')
    .execute()

export type CellRow = Tables['experiment_cell']

/** The cells of an experiment by pair, in the order of the arms. */
export async function cellRows(experimentId: string): Promise<Map<string, CellRow[]>> {
  const rows = await database()
    .selectFrom('experiment_cell')
    .innerJoin('experiment_pair as pair', 'pair.id', 'experiment_cell.pair_id')
    .selectAll('experiment_cell')
    .where('pair.experiment_id', '=', experimentId)
    .orderBy('experiment_cell.arm')
    .execute()
  return Map.groupBy(rows, row => row.pair_id)
}

/** Whether pictures of an experiment may still come. */
export async function isGenerating(experimentId: string, db: Kysely<Tables> = database()): Promise<boolean> {
  const row = await db
    .selectFrom('experiment_cell')
    .innerJoin('experiment_pair as pair', 'pair.id', 'experiment_cell.pair_id')
    .innerJoin('run', 'run.id', 'experiment_cell.run_id')
    .select('run.id')
    .where('pair.experiment_id', '=', experimentId)
    .where('run.state', 'in', statesUnderWay)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Where people vote; null until voting was opened. */
export const votePath = ({ id, epoch, token_hash }: Pick<ExperimentRow, 'id' | 'epoch' | 'token_hash'>) =>
  token_hash === null ? null : `/v/${shareToken(id, epoch)}`
