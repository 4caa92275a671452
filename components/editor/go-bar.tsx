import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { useHydrated } from '@/components/ui/use-hydrated'

/** The one button of the screen, with the price beside it: always in view, at the lower edge of the phone or the column. */
export function GoBar({
  label = 'Generate',
  notice,
  children,
}: {
  label?: string
  notice: ReactNode
  children?: ReactNode
}) {
  // Until the script is alive the browser itself would submit the form, to nowhere.
  const isAlive = useHydrated()
  const hint = isAlive && navigator.platform.startsWith('Mac') ? '⌘↵' : 'Ctrl ↵'
  return (
    <div className="fixed inset-x-0 bottom-0 z-10 grid gap-3 border-t border-line bg-paper px-4 py-3 wide:sticky wide:-mx-6 wide:border-0 wide:px-6">
      {notice}
      <div className="flex items-center gap-4">
        <Button
          type="submit"
          variant="primary"
          disabled={!isAlive}
          aria-keyshortcuts="Control+Enter Meta+Enter"
          className="flex-1 disabled:opacity-100!"
        >
          {label}
          <kbd
            aria-hidden
            className="font-mono text-edge font-regular opacity-60 max-[30rem]:hidden pointer-coarse:hidden"
          >
            {hint}
          </kbd>
        </Button>
        {children}
      </div>
    </div>
  )
}
