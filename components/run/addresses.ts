/** The page of a run. */
export const runAddress = (runId: string): string => `/runs/${runId}`

/** The editor, filled from the run that made an image. */
export const varyAddress = (imageId: string): string => `/?vary=${imageId}`

/** The editor, filled from a run, to mend what was refused. */
export const editAddress = (runId: string): string => `/?run=${runId}`
