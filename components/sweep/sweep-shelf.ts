import { isRecord } from '@/components/editor/is-run-form'
import { keep, kept, type Shelf } from '@/components/run/shelf'
import type { SweepDraft } from '@/lib/sweep/schema'

/** Several values as this tab keeps them, and whether they are tried. */
export type KeptSweep = { isOn: boolean; draft: SweepDraft }

const shelfKey = (draftKey: string): string => `${draftKey}:sweep`

/** @param start names what the panel began with, so that a link to other values is not overruled by an old draft */
export const keepSweep = (shelf: Shelf, draftKey: string, start: string, sweep: KeptSweep): void =>
  keep(shelf, shelfKey(draftKey), { start, ...sweep })

/** What was kept over the same beginning; null when nothing was. */
export function keptSweep(shelf: Shelf, draftKey: string, start: string): KeptSweep | null {
  const found = kept(shelf, shelfKey(draftKey))
  if (!isRecord(found) || found.start !== start || typeof found.isOn !== 'boolean') return null
  return isDraft(found.draft) ? { isOn: found.isOn, draft: found.draft } : null
}

/** Whether something kept by an earlier version of the page is still a draft. */
export const isDraft = (thing: unknown): thing is SweepDraft =>
  isRecord(thing) &&
  (thing.mode === 'grid' || thing.mode === 'zip' || thing.mode === 'sample') &&
  Array.isArray(thing.axes) &&
  thing.axes.every(isAxis) &&
  isRecord(thing.sample) &&
  typeof thing.sample.count === 'string' &&
  typeof thing.sample.seed === 'number'

const isAxis = (thing: unknown): boolean =>
  isRecord(thing) &&
  (thing.kind === 'field' || thing.kind === 'setting') &&
  typeof thing.name === 'string' &&
  Array.isArray(thing.values) &&
  thing.values.every(value => typeof value === 'string')
