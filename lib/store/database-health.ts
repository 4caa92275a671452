import 'server-only'
import { log } from '@/lib/log'
import { shared } from './shared'

const away = shared<boolean>('database-away')

/** Whether the last attempt to reach the database failed. The worker tries every second, so this ends by itself. */
export const isDatabaseAway = (): boolean => away.peek() ?? false

export function noteDatabase(isAway: boolean): void {
  if (isAway === isDatabaseAway()) return
  away.set(isAway)
  if (isAway) log.error('the database does not answer')
  else log.info('the database answers again')
}

/** When to ask again: a restart takes about as long. */
export const databaseRetrySeconds = 5

export const databaseAway = 'The database does not answer. Nothing is lost; try again in a moment.'
