'use client'

import { useSyncExternalStore } from 'react'

/** A moment in the reader's own time zone; in UTC, and saying so, until the browser tells the zone. */
export function LocalTime({ at }: { at: number }) {
  const text = useSyncExternalStore(
    never,
    () => local.format(at),
    () => `${utc.format(at)} UTC`,
  )
  return <time dateTime={new Date(at).toISOString()}>{text}</time>
}

const never = () => () => {}

const parts = { dateStyle: 'medium', timeStyle: 'medium' } as const
const local = new Intl.DateTimeFormat('en-GB', parts)
const utc = new Intl.DateTimeFormat('en-GB', { ...parts, timeZone: 'UTC' })
