import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { useRuns } from '@/components/run/live-runs'

/** Where nothing is shown yet, the first picture that comes is no disturbance: the page is asked for again. */
export function RefreshOnNews() {
  const router = useRouter()
  const hasPictures = useRuns().some(run => run.images.length > 0)
  // The server has the pictures.
  useEffect(() => {
    if (hasPictures) router.refresh()
  }, [hasPictures, router])
  return null
}
