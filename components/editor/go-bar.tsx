import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { useHydrated } from './use-hydrated'

/** The one button of the screen, with the price beside it. On a phone it stays at the lower edge, whatever is above. */
export function GoBar({ notice, children }: { notice: ReactNode; children: ReactNode }) {
  // Until the script is alive the browser itself would submit the form, to nowhere.
  const isAlive = useHydrated()
  const hint = isAlive && navigator.platform.startsWith('Mac') ? '⌘↵' : 'Ctrl ↵'
  return (
    <div className="fixed inset-x-0 bottom-0 z-10 grid gap-3 border-t border-line bg-paper px-4 py-3 wide:static wide:border-0 wide:p-0">
      {notice}
      <div className="flex items-center gap-4">
        <Button
          type="submit"
          variant="primary"
          disabled={!isAlive}
          aria-keyshortcuts="Control+Enter Meta+Enter"
          className="flex-1 disabled:opacity-100!"
        >
          Generate
          <kbd aria-hidden className="font-mono text-edge font-regular opacity-60 pointer-coarse:hidden">
            {hint}
          </kbd>
        </Button>
        {children}
      </div>
    </div>
  )
}
