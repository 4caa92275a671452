/** The page of an experiment. */
export const experimentAddress = (id: string): string => `/experiments/${id}`

/** The set-up, with a draft that was kept. */
export const draftAddress = (id: string): string => `/experiments/new?draft=${id}`
