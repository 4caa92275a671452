import { APIError } from 'better-auth/api'
import { type Barred, barredSentences } from '@/lib/access/barred-sentences'

/** Ends what the library is doing, and comes back out of it, by its code, on every path. */
export const barred = (code: Barred): APIError => new APIError('FORBIDDEN', { code, message: barredSentences[code] })
