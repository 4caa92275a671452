/** The page of a collection; its word may be of any script. */
export const collectionAddress = (slug: string): string => `/collections/${encodeURIComponent(slug)}`
