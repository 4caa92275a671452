import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { mainWorkspace } from '@/lib/access/workspace'
import { beginSweep } from '@/lib/sweep/begin-sweep'
import { sweepView } from '@/lib/sweep/records'
import type { startSweepRequest } from '@/lib/sweep/request'
import type { SweepView } from '@/lib/sweep/view'
import { publishedTemplate } from '@/lib/template/records'
import { seedStarters } from '@/lib/template/starter-records'
import { formWith } from './form'
import { owner } from './runs'
import { draft, threeByFour } from './sweeps'

type Request = z.output<typeof startSweepRequest>

/** The version that sweeps of these tests are made with, in a workspace that has the starters. */
export async function heroVersion(): Promise<string> {
  await seedStarters(mainWorkspace)
  const template = await publishedTemplate(owner, 'product-hero-shot')
  if (!template) throw new Error('the starters are missing')
  return template.versionId
}

/** A press of its own for 3 styles × 4 subjects × n 1, with what the test cares about put in place. */
export async function sweepPress(change: Partial<Request> = {}): Promise<Request> {
  return {
    key: randomUUID(),
    tab: 'tab-1',
    templateVersionId: change.templateVersionId ?? (await heroVersion()),
    parentImageId: null,
    madeFromSweepId: null,
    isConfirmed: false,
    form: { ...formWith({ subject: 'a cup', style: 'plain daylight' }), n: '1' },
    plan: draft(threeByFour),
    ...change,
  }
}

/** Starts a sweep and gives it as its page shows it. */
export async function started(change: Partial<Request> = {}): Promise<SweepView> {
  const begun = await beginSweep(owner, await sweepPress(change))
  if (!begun.ok) throw new Error(begun.error.message)
  return shown(begun.value.id)
}

export async function shown(id: string): Promise<SweepView> {
  const sweep = await sweepView(owner, id)
  if (!sweep) throw new Error('the sweep is not there')
  return sweep
}
