/** The element of a run on any page that lists runs. */
export const runAnchor = (runId: string): string => `run-${runId}`
