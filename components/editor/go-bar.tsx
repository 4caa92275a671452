import type { ReactNode } from 'react'
import { useMayEdit } from '@/components/access/may-edit'
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
  const mayEdit = useMayEdit()
  const hint = isAlive && navigator.platform.startsWith('Mac') ? '⌘↵' : 'Ctrl ↵'
  return (
    <div className="fixed inset-x-0 bottom-0 z-10 grid gap-3 border-t border-line bg-paper px-4 py-3 wide:sticky wide:-bottom-7 wide:-mx-6 wide:-mb-7 wide:border-0 wide:px-6 wide:pb-7">
      {mayEdit ? notice : <ViewerNote />}
      <div className="flex items-center gap-4">
        <Button
          type="submit"
          variant="primary"
          disabled={!isAlive || !mayEdit}
          aria-keyshortcuts="Control+Enter Meta+Enter"
          className={`flex-1 ${mayEdit ? 'disabled:opacity-100!' : ''}`}
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

/** Everything else that a viewer may not do is simply not there; the one button of the screen is, and says why. */
const ViewerNote = () => (
  <p className="text-small text-soft">
    You are a viewer here: you can look, compare, download and vote. To generate, ask an admin to make you an editor.
  </p>
)
