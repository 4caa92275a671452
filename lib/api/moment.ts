import 'server-only'
import { z } from 'zod'

/** A time, as all of the API writes it. */
export const moment = z.iso.datetime()

export const momentOf = (ms: number): string => new Date(ms).toISOString()

/** A time that may not have come. */
export const momentOrNull = (ms: number | null): string | null => (ms === null ? null : momentOf(ms))
