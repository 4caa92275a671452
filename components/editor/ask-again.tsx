import { Button } from '@/components/ui/button'

/** What was asked for did not come. */
export function AskAgain({ onAsk }: { onAsk: () => void }) {
  return (
    <p role="alert" className="flex flex-wrap items-center gap-x-4 text-small">
      The server did not answer.
      <Button variant="plain" className="text-small" onClick={onAsk}>
        Try again
      </Button>
    </p>
  )
}
