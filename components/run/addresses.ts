import { runAnchor } from './run-anchor'

/** The page of a run. */
export const runAddress = (runId: string): string => `/runs/${runId}`

/** The editor, filled from the run that made an image. */
export const varyAddress = (imageId: string): string => `/?vary=${imageId}`

/**
 * The editor, filled from a run, to mend what was refused.
 * @param size in place of the run's own
 */
export const editAddress = (runId: string, size: string | null = null): string =>
  size ? `/?run=${runId}&size=${size}` : `/?run=${runId}`

/** The editor with another version of a run's template, filled from the run. */
export const refillAddress = (runId: string, versionId: string): string => `/?run=${runId}&version=${versionId}`

/** Where a person says of a run that may have been charged whether it was. */
export const chargeAddress = (runId: string): string => `/spending#${runAnchor(runId)}`

/** The page of a sweep. */
export const sweepAddress = (sweepId: string): string => `/sweeps/${sweepId}`

/** The editor, filled from a sweep, to change its values. */
export const changeSweepAddress = (sweepId: string): string => `/?sweep=${sweepId}`
