import { SlidersHorizontal } from 'lucide-react'
import { type FocusEvent, type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'

/**
 * Folds the filters away; unfolded they lie over the pictures, under the bar, until one turns to something else. Works
 * without script.
 * @param props.on how many filters leave something out
 */
export function FilterPanel({ on, children }: { on: number; children: ReactNode }) {
  const panel = useRef<HTMLDetailsElement>(null)
  const fold = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !panel.current?.open) return
    panel.current.open = false
    panel.current.querySelector('summary')?.focus()
  }
  // What lies under the panel is not seen: neither a press nor the keyboard's focus may go there.
  const leave = ({ relatedTarget }: FocusEvent) => {
    if (panel.current && relatedTarget && !panel.current.contains(relatedTarget)) panel.current.open = false
  }
  // Presses elsewhere are the document's.
  useEffect(() => {
    const turnAway = ({ target }: PointerEvent) => {
      if (panel.current?.open && target instanceof Node && !panel.current.contains(target)) panel.current.open = false
    }
    document.addEventListener('pointerdown', turnAway)
    return () => document.removeEventListener('pointerdown', turnAway)
  }, [])
  return (
    <details ref={panel} onKeyDown={fold} onBlur={leave} className="group shrink-0">
      <summary className="flex min-h-11 list-none items-center gap-2 rounded-control border border-control bg-sheet px-3.5 font-medium group-open:border-ink [&::-webkit-details-marker]:hidden">
        <SlidersHorizontal aria-hidden size={16} />
        <span className="max-[560px]:sr-only">Filters</span>
        {on > 0 && (
          <span className="font-mono text-small">
            {on}
            <span className="sr-only"> on</span>
          </span>
        )}
      </summary>
      <div className="absolute inset-x-0 top-full max-h-[70dvh] overflow-y-auto border-y border-line bg-paper px-4 py-4 wide:px-7">
        {children}
      </div>
    </details>
  )
}
