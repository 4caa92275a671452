import { trashDays } from '@/lib/gallery/schema'

const dayMs = 86_400_000
/** The same on the server and in every browser: a day is exact enough. */
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' })

/** When a picture in the trash is removed for good: "25 December". */
export const purgeDay = (deletedAt: number): string => day.format(deletedAt + trashDays * dayMs)
