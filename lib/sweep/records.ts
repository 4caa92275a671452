import 'server-only'
import { makerOf } from '@/lib/access/names'
import type { Principal } from '@/lib/access/principal'
import { runsByIds } from '@/lib/run/records'
import { database } from '@/lib/store/database'
import type { Tables } from '@/lib/store/tables'
import { templateVersion } from '@/lib/template/records'
import type { TemplateView } from '@/lib/template/schema'
import { offerOf, offersOf, valueLabel } from './offers'
import { coordinates, sweepPlan } from './request'
import type { SweepPlan } from './schema'
import type { AxisView, SweepSummary, SweepView } from './view'

/** The row itself; null when the workspace has none with that id. */
export async function sweepRow(who: Principal, id: string): Promise<Tables['sweep'] | null> {
  const row = await database()
    .selectFrom('sweep')
    .selectAll()
    .where('id', '=', id)
    .where('workspace_id', '=', who.workspaceId)
    .executeTakeFirst()
  return row ?? null
}

const cellRows = (sweepId: string) =>
  database().selectFrom('sweep_cell').selectAll().where('sweep_id', '=', sweepId).orderBy('position').execute()

/** The runs of a sweep's cells as their rows, in the order of the cells. */
export const cellRuns = (who: Principal, sweepId: string): Promise<Tables['run'][]> =>
  database()
    .selectFrom('sweep_cell')
    .innerJoin('run', 'run.id', 'sweep_cell.run_id')
    .selectAll('run')
    .where('sweep_cell.sweep_id', '=', sweepId)
    .where('run.workspace_id', '=', who.workspaceId)
    .orderBy('sweep_cell.position')
    .execute()

/** A sweep with its cells and their runs; null when the workspace has none with that id. */
export async function sweepView(who: Principal, id: string): Promise<SweepView | null> {
  const row = await sweepRow(who, id)
  const template = row && (await templateVersion(who, row.template_version_id))
  if (!row || !template) return null
  const cells = await cellRows(id)
  const plan = sweepPlan.parse(JSON.parse(row.plan))
  const from = row.made_from_sweep_id === null ? null : await sweepRow(who, row.made_from_sweep_id)
  return {
    id: row.id,
    number: row.number,
    createdAt: row.created_at,
    madeBy: await makerOf(who, row.created_by),
    template: { id: template.templateId, slug: template.slug, name: template.name, version: template.version },
    plan,
    axes: axesOf(plan, template),
    cells: cells.map(cell => ({
      position: cell.position,
      coordinates: coordinates.parse(JSON.parse(cell.coordinates)),
      runId: cell.run_id,
    })),
    runs: await runsByIds(
      who,
      cells.map(cell => cell.run_id),
    ),
    madeFrom: from && { id: from.id, number: from.number },
  }
}

function axesOf({ axes }: SweepPlan, { fields }: TemplateView): AxisView[] {
  const offers = offersOf({ fields, settings: {}, locks: [] })
  return axes.map(axis => {
    const offer = offerOf(offers, axis)
    return {
      kind: axis.kind,
      name: axis.name,
      label: offer?.label ?? axis.name,
      values: axis.values.map(value => (offer ? valueLabel(offer, value) : value)),
    }
  })
}

/** Sweeps of a list; older ones are found through their runs. */
const listLength = 50

/** The newest sweeps made with any version of a template, newest first. */
export async function sweepsOf(who: Principal, templateId: string): Promise<SweepSummary[]> {
  const rows = await database()
    .selectFrom('sweep')
    .innerJoin('template_version as version', 'version.id', 'sweep.template_version_id')
    .innerJoin('sweep_cell', 'sweep_cell.sweep_id', 'sweep.id')
    .select(({ fn }) => ['sweep.id', 'sweep.number', 'sweep.created_at', fn.countAll().as('cells')])
    .where('sweep.workspace_id', '=', who.workspaceId)
    .where('version.template_id', '=', templateId)
    .groupBy(['sweep.id', 'sweep.number', 'sweep.created_at'])
    .orderBy('sweep.number', 'desc')
    .limit(listLength)
    .execute()
  return rows.map(row => ({ id: row.id, number: row.number, createdAt: row.created_at, cells: Number(row.cells) }))
}
