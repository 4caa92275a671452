import { useState } from 'react'
import type { RunPage } from '@/lib/run/schema'
import { useOldest, useRunStore } from './live-runs'

/** The runs before the oldest one shown, page by page. */
export function useOlderRuns() {
  const store = useRunStore()
  const oldest = useOldest()
  const [progress, setProgress] = useState<'idle' | 'loading' | 'failed'>('idle')

  const load = async () => {
    if (oldest === null || progress === 'loading') return
    setProgress('loading')
    const page = await fetchPage(oldest).catch(() => null)
    setProgress(page ? 'idle' : 'failed')
    if (page) store.receiveOlder(page.runs, page.hasMore)
  }
  return { hasMore: oldest !== null, isLoading: progress === 'loading', hasFailed: progress === 'failed', load }
}

async function fetchPage(before: number): Promise<RunPage | null> {
  const answer = await fetch(`/runs?before=${before}`)
  const page: unknown = answer.ok ? await answer.json() : null
  return isRunPage(page) ? page : null
}

const isRunPage = (page: unknown): page is RunPage =>
  typeof page === 'object' && page !== null && 'runs' in page && Array.isArray(page.runs) && 'hasMore' in page
