import { useState } from 'react'

/** Something that comes when it is asked for. What was there before stays until it does. */
export type Fetched<T> = { thing: T | null; hasFailed: boolean; ask: () => void }

/** @param fetchIt may fail; asking again tries again */
export function useFetched<T>(fetchIt: () => Promise<T>): Fetched<T> {
  const [thing, setThing] = useState<T | null>(null)
  const [hasFailed, setFailed] = useState(false)
  const ask = () => {
    setFailed(false)
    fetchIt().then(
      fetched => setThing(() => fetched),
      () => setFailed(true),
    )
  }
  return { thing, hasFailed, ask }
}
