import { X } from 'lucide-react'
import type { ReactNode } from 'react'

/** A bar over the foot of the window while there is something to say or do about several pictures. */
export function SelectionBar({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div
      role="toolbar"
      aria-label={label}
      className="fixed inset-x-0 bottom-0 z-30 border-t border-line bg-paper px-4 py-2.5 pb-[max(0.625rem,env(safe-area-inset-bottom))] wide:px-7"
    >
      <div className="flex items-center gap-2 overflow-x-auto">{children}</div>
    </div>
  )
}

export function SelectionCount({ count, onClear }: { count: number; onClear: () => void }) {
  return (
    <>
      <button
        type="button"
        onClick={onClear}
        aria-label="Select none"
        title="Select none"
        className="grid size-9 shrink-0 place-items-center rounded-control text-soft hover:text-ink pointer-coarse:size-11"
      >
        <X aria-hidden size={17} />
      </button>
      <p role="status" className="mr-auto shrink-0 pr-3 font-medium whitespace-nowrap">
        {count.toLocaleString('en-US')} selected
      </p>
    </>
  )
}
