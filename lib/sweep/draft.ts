import type { Axis, SweepDraft, SweepPlan } from './schema'

/** A sample that fits one screen. */
const usualSample = '12'

/** Before anything is chosen. */
export const emptyDraft: SweepDraft = { mode: 'grid', axes: [], sample: { count: usualSample, seed: 1 } }

/** A draft with one axis. */
export const draftWith = (axis: Axis): SweepDraft => ({ ...emptyDraft, axes: [axis] })

/** A plan as it was typed. */
export const draftOf = ({ mode, axes, sample }: SweepPlan): SweepDraft => ({
  mode,
  axes,
  sample: mode === 'sample' ? { count: String(sample.count), seed: sample.seed } : emptyDraft.sample,
})
