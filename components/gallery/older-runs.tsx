import { useOlderRuns } from '@/components/run/use-older-runs'
import { Button } from '@/components/ui/button'

export function OlderRuns() {
  const { hasMore, isLoading, hasFailed, load } = useOlderRuns()
  if (!hasMore) return null
  return (
    <div className="grid gap-2">
      <Button onClick={load} aria-disabled={isLoading} className="justify-self-start">
        {isLoading ? 'Loading…' : 'Older runs'}
      </Button>
      {hasFailed && (
        <p role="alert" className="text-small">
          The server did not answer. Press again to load the older runs.
        </p>
      )}
    </div>
  )
}
