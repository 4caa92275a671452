import { useState } from 'react'
import type { ImageView } from '@/lib/image/schema'
import type { RunPage, RunView } from '@/lib/run/schema'

/** A picture that can be chosen, with the prompt that describes it. */
export type ChoosablePicture = { image: ImageView; run: RunView }

/** Larger than the number of any run. */
const beforeNone = Number.MAX_SAFE_INTEGER

type Shown = { pictures: ChoosablePicture[]; oldest: number; hasMore: boolean }
const nothing: Shown = { pictures: [], oldest: beforeNone, hasMore: true }

/** The pictures of the workspace, newest first, a page at a time. `load` fetches the next page. */
export function usePictures() {
  const [shown, setShown] = useState(nothing)
  const [progress, setProgress] = useState<'idle' | 'loading' | 'failed'>('idle')

  const load = async () => {
    if (progress === 'loading') return
    setProgress('loading')
    const next = await olderThan(shown).catch(() => null)
    setProgress(next ? 'idle' : 'failed')
    if (next) setShown(next)
  }
  return { ...shown, isLoading: progress === 'loading', hasFailed: progress === 'failed', load }
}

/** What is shown and the next page with a picture in it: a run may have none. */
async function olderThan(shown: Shown): Promise<Shown> {
  const answer = await fetch(`/runs?before=${shown.oldest}`)
  const page: unknown = answer.ok ? await answer.json() : null
  if (!isRunPage(page)) throw new Error('No page of runs came')
  const found = page.runs.flatMap(run => run.images.map(image => ({ image, run })))
  const next = {
    pictures: [...shown.pictures, ...found],
    oldest: page.runs.at(-1)?.number ?? shown.oldest,
    hasMore: page.hasMore,
  }
  return found.length === 0 && page.hasMore ? olderThan(next) : next
}

const isRunPage = (page: unknown): page is RunPage =>
  typeof page === 'object' && page !== null && 'runs' in page && Array.isArray(page.runs) && 'hasMore' in page
