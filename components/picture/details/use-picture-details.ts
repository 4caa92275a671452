import { useEffect, useState } from 'react'
import type { GalleryImageDetails } from '@/lib/gallery/schema'

export type Details = {
  /** Null until they are there. */
  value: GalleryImageDetails | null
  hasFailed: boolean
  /** Asks again. */
  refresh: () => void
}

/** Everything about the picture looked at, asked of the server when it is opened. */
export function usePictureDetails(imageId: string | null): Details {
  const [answer, setAnswer] = useState<{ imageId: string; value: GalleryImageDetails | null } | null>(null)
  const [times, setTimes] = useState(0)
  // The details come over the network, in their own time.
  useEffect(() => {
    if (imageId === null) return
    const asking = new AbortController()
    fetchDetails(imageId, times, asking.signal)
      .catch(() => null)
      .then(value => !asking.signal.aborted && setAnswer({ imageId, value }))
    return () => asking.abort()
  }, [imageId, times])
  const isAnswered = answer?.imageId === imageId
  return {
    value: isAnswered ? answer.value : null,
    hasFailed: isAnswered && answer.value === null,
    refresh: () => setTimes(times => times + 1),
  }
}

/** @param times how often it was asked again */
async function fetchDetails(imageId: string, times: number, signal: AbortSignal): Promise<GalleryImageDetails | null> {
  const answer = await fetch(`/images/${imageId}/details?again=${times}`, { signal, cache: 'no-store' })
  const value: unknown = answer.ok ? await answer.json() : null
  return isDetails(value) ? value : null
}

const isDetails = (value: unknown): value is GalleryImageDetails =>
  typeof value === 'object' && value !== null && 'segments' in value && 'film' in value
