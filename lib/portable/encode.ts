import type { PortableTemplate } from './schema'

/** What follows `/open#`: `t1.<payload>`. */
export const encodePortable = (_template: PortableTemplate): string => 't1.'
