import 'server-only'
import type { Transaction } from 'kysely'
import type { Principal } from '@/lib/access/principal'
import { aboutDollars } from '@/lib/provider/price-words'
import type { Estimate } from '@/lib/provider/schema'
import { done, type Result, refused } from '@/lib/result'
import { contentOf } from '@/lib/run/content'
import { contentHash } from '@/lib/run/content-hash'
import { pricesToReserve, reserveWithin } from '@/lib/run/reserve-within'
import { isUnderWay } from '@/lib/run/schema'
import { runState } from '@/lib/run/state'
import { changing } from '@/lib/store/database'
import { reach } from '@/lib/store/step'
import type { Tables } from '@/lib/store/tables'
import { questionOfMany } from './ask-first'
import { sumOf } from './forecast'
import { runKey } from './reserve-sweep'

/** Cells to be run again, with the run that the person saw in each. */
type RerunPress = { sweepId: string; cells: { position: number; runId: string }[]; key: string; isConfirmed: boolean }

type Trx = Transaction<Tables>
type RunRow = Tables['run']

/**
 * Makes new runs for cells of a sweep and points the cells to them: all or none, once per key.
 * @param provider where they are made now, wherever the runs they replace were made
 * @returns `conflict` where a cell is under way or was run again since the person looked; `ask-first` for a run that may
 *   have been charged or has its images, and for many images; the refusals of `reserveRun` for the whole sum
 */
export async function rerunCells(who: Principal, press: RerunPress, provider: string): Promise<Result<null>> {
  reach('reserving')
  const rerun = await changing(async (trx, change): Promise<Result<null>> => {
    const cells = await cellsAt(trx, who, press, provider)
    const answer = await answerBefore(trx, who, press, cells)
    if (answer) return answer
    const now = Date.now()
    const contents = cells.map(({ content }) => content)
    const prices = await pricesToReserve(trx, who, contents, now)
    if (!prices.ok) return prices
    const price = sumOf(prices.value)
    const question = questionOfPaid(cells, price) ?? questionOfMany(contents, price)
    if (question && !press.isConfirmed) return question
    const runs = cells.map((cell, place) => ({ ...cell, tab: '', price: prices.value[place] ?? null }))
    const ids = await reserveWithin(trx, who, change, runs, now)
    for (const [place, { position, hash }] of cells.entries())
      await pointTo(trx, press.sweepId, position, { run_id: ids[place], content_hash: hash })
    return done(null)
  })
  reach('reserved')
  return rerun
}

type Cell = Awaited<ReturnType<typeof cellsAt>>[number]

/** The cells of a press, each with its run and what a new one is made of. */
async function cellsAt(trx: Trx, who: Principal, { sweepId, cells, key }: RerunPress, provider: string) {
  const positions = [...new Set(cells.map(({ position }) => position))]
  const rows = await runsAt(trx, who, sweepId, positions)
  return rows.map(({ position, ...run }) => {
    const content = { ...contentOf(run), provider }
    return { run, position, content, hash: contentHash(content), key: runKey(key, position) }
  })
}

/** What to answer before anything is started: the press was carried out already, or does not fit what is there. */
async function answerBefore(trx: Trx, who: Principal, press: RerunPress, cells: Cell[]): Promise<Result<null> | null> {
  const seen = new Map(press.cells.map(({ position, runId }) => [position, runId]))
  if (cells.length < seen.size) return refused('not-found', 'This cell is no longer here.')
  const keys = cells.map(({ key }) => key)
  const known = await countWithKeys(trx, who, keys)
  if (known === cells.length) return done(null)
  if (known > 0) return refused('conflict', 'This press had already run other cells again. Press again.')
  const unfit = cells.map(({ run, position }) => unfitness(run, seen.get(position))).find(sentence => sentence !== null)
  return unfit ? refused('conflict', unfit) : null
}

const runsAt = (trx: Trx, who: Principal, sweepId: string, positions: number[]) =>
  trx
    .selectFrom('sweep_cell')
    .innerJoin('sweep', 'sweep.id', 'sweep_cell.sweep_id')
    .innerJoin('run', 'run.id', 'sweep_cell.run_id')
    .selectAll('run')
    .select('sweep_cell.position')
    .where('sweep.id', '=', sweepId)
    .where('sweep.workspace_id', '=', who.workspaceId)
    .where('sweep_cell.position', 'in', positions)
    .orderBy('sweep_cell.position')
    .execute()

async function countWithKeys(trx: Trx, who: Principal, keys: string[]): Promise<number> {
  const { known } = await trx
    .selectFrom('run')
    .select(({ fn }) => fn.countAll().as('known'))
    .where('workspace_id', '=', who.workspaceId)
    .where('idempotency_key', 'in', keys)
    .executeTakeFirstOrThrow()
  return Number(known)
}

/** Two tabs, or two people, may press for the same cell. */
function unfitness(run: RunRow, seen: string | undefined): string | null {
  if (run.id !== seen) return 'This was run again meanwhile. Look at it before you press again.'
  return isUnderWay(runState.parse(run.state)) ? 'This is still under way. Wait for it, or cancel it.' : null
}

/** What was paid for, or may have been, is only paid again with a word. */
function questionOfPaid(cells: readonly Cell[], price: Estimate | null): Result<never> | null {
  const again = price ? `Run it again, ${aboutDollars(price.about)}?` : 'Run it again?'
  if (cells.some(({ run }) => run.reserved > 0)) return refused('ask-first', `This may have been charged. ${again}`)
  const hasImages = cells.some(({ run: { state } }) => state === 'succeeded' || state === 'short')
  return hasImages ? refused('ask-first', `This has its images. ${again}`) : null
}

const pointTo = (
  trx: Trx,
  sweepId: string,
  position: number,
  cell: Partial<Pick<Tables['sweep_cell'], 'run_id' | 'content_hash'>>,
) => trx.updateTable('sweep_cell').set(cell).where('sweep_id', '=', sweepId).where('position', '=', position).execute()
