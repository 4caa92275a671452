import { ArrowUp } from 'lucide-react'

/** New pictures wait above until somebody asks for them: what one looks at does not move. */
export function NewsButton({ count, mayBeMore, onPress }: { count: number; mayBeMore: boolean; onPress: () => void }) {
  return (
    <div role="status" className="pointer-events-none sticky top-17 z-20 grid h-0 justify-items-center">
      {count > 0 && (
        <button
          type="button"
          onClick={onPress}
          className="pointer-events-auto flex min-h-9 items-center gap-1.5 self-start rounded-full border border-paper bg-ink px-4 text-small font-medium text-paper pointer-coarse:min-h-11"
        >
          <ArrowUp aria-hidden size={14} />
          {count}
          {mayBeMore && '+'} new
        </button>
      )}
    </div>
  )
}
