'use client'

import { useState, useSyncExternalStore } from 'react'
import type { RunView } from '@/lib/run/schema'
import { useRunStore } from './live-runs'

type Page = { runs: RunView[]; hasMore: boolean }

/** The runs before the oldest one shown, page by page. */
export function useOlderRuns() {
  const store = useRunStore()
  const oldest = useSyncExternalStore(
    store.subscribe,
    () => store.shown().oldest,
    () => store.shown().oldest,
  )
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

async function fetchPage(before: number): Promise<Page | null> {
  const answer = await fetch(`/runs?before=${before}`)
  const page: unknown = answer.ok ? await answer.json() : null
  return isPage(page) ? page : null
}

const isPage = (page: unknown): page is Page =>
  typeof page === 'object' && page !== null && 'runs' in page && Array.isArray(page.runs) && 'hasMore' in page
