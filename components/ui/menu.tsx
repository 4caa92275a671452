import { ChevronDown } from 'lucide-react'
import { type ComponentProps, type ReactNode, useId } from 'react'
import { buttonStyle } from './button'

/**
 * A button and what it opens under itself: links and buttons of one kind. Natively a popover, so the browser closes
 * it on Escape and on a click beside it, and gives the focus back.
 */
export function Menu({ label, children, className = '' }: { label: string; children: ReactNode; className?: string }) {
  const id = useId()
  return (
    <>
      <button type="button" popoverTarget={id} className={buttonStyle('quiet', className)}>
        {label}
        <ChevronDown aria-hidden size={15} />
      </button>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/noStaticElementInteractions: pressing an entry by key clicks it too, and closes the menu. */}
      <div
        id={id}
        popover="auto"
        onClick={event => event.currentTarget.hidePopover()}
        className="inset-auto m-0 mt-1.5 min-w-44 rounded-control border border-line bg-paper p-1.5 text-ink [position-area:bottom_span-left] [position-try-fallbacks:flip-inline]"
      >
        {children}
      </div>
    </>
  )
}

/** The look of a menu's entry that is a link. */
export const entryStyle =
  'flex min-h-9 w-full items-center rounded-strip px-2.5 text-left hover:bg-sheet pointer-coarse:min-h-11 aria-disabled:opacity-60'

export const MenuButton = (props: ComponentProps<'button'>) => (
  <button type="button" className={entryStyle} {...props} />
)
