import 'server-only'
import type { z } from 'zod'
import type { Principal } from '@/lib/access/principal'
import { env } from '@/lib/env'
import { imageRunId } from '@/lib/image/records'
import { currentEndpoint } from '@/lib/provider/endpoint'
import { type Result, refused } from '@/lib/result'
import { templateVersion } from '@/lib/template/records'
import { fillCells } from './fill-cells'
import { readPlan, type SweepProblems } from './read-plan'
import { sweepRow } from './records'
import type { startSweepRequest } from './request'
import { reserveSweep } from './reserve-sweep'

/**
 * Reads a press of Generate with several values, and reserves what it asks for.
 * @returns the sweep's id; sentences by axis or form path for what cannot be tried
 */
export async function beginSweep(
  who: Principal,
  request: z.output<typeof startSweepRequest>,
): Promise<Result<{ id: string }>> {
  const { form, plan: draft, templateVersionId, parentImageId, madeFromSweepId, key, tab, isConfirmed } = request
  const template = await templateVersion(who, templateVersionId)
  if (!template) return refused('not-found', 'This template is no longer here. Choose another; what you typed is kept.')
  if (parentImageId !== null && !(await imageRunId(who, parentImageId)))
    return refused('not-found', 'The picture this varies is no longer here. Stop varying and press Generate again.')
  if (madeFromSweepId !== null && !(await sweepRow(who, madeFromSweepId)))
    return refused('not-found', 'The sweep this changes is no longer here. Open the template and start anew.')
  const most = env().sweepMostImages
  const reading = readPlan(draft, template, most)
  if (!reading.ok) return impossible(reading.problems)
  const filling = await fillCells(reading.plan, form, template, most)
  if (!filling.ok) return impossible(filling.problems)
  const shared = { templateVersionId, parentImageId, provider: currentEndpoint().id }
  const cells = filling.cells.map(({ coordinates, content }) => ({ coordinates, content: { ...content, ...shared } }))
  const sweep = { ...shared, madeFromSweepId, plan: reading.plan, form: { ...form, parentImageId }, cells }
  return reserveSweep(who, sweep, { key, tab, isConfirmed })
}

const impossible = (problems: SweepProblems): Result<never> =>
  refused('invalid', Object.values(problems)[0] ?? 'This cannot be tried.', problems)
