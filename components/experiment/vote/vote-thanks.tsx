import { takeFocus } from '@/components/run/focus'
import { Button } from '@/components/ui/button'

/** All is said. The way back stays open until voting ends. */
export function VoteThanks({ count, waiting, onUndo }: { count: number; waiting: number; onUndo: () => void }) {
  return (
    <section ref={takeFocus} tabIndex={-1} aria-label="Thank you" className="grid max-w-[62ch] gap-4 py-6">
      <h1 className="text-title font-bold">Thank you</h1>
      <p role="status">
        {waiting > 0
          ? 'Your last answers are being sent.'
          : `That was all: ${count} of ${count}. Your answers are kept.`}
      </p>
      <p className="text-soft">You can close this page. Until voting ends you can also come back and change them.</p>
      <Button onClick={onUndo} className="justify-self-start">
        Undo
      </Button>
    </section>
  )
}
