import type { ReactNode } from 'react'

/** Something a person should read: quiet by default, with the mark's edge when they must act. */
export function Notice({
  title,
  children,
  action,
  urgent = false,
  role,
}: {
  title: ReactNode
  children?: ReactNode
  action?: ReactNode
  urgent?: boolean
  role?: 'status' | 'alert'
}) {
  return (
    <div
      role={role}
      className={`flex flex-wrap items-center gap-x-5 gap-y-3 rounded-strip border border-line bg-sheet px-4.5 py-3.5 ${urgent ? 'border-l-3 border-l-mark' : ''}`}
    >
      <div className="min-w-56 flex-1">
        <p className="font-medium">{title}</p>
        {children && <div className="mt-0.5 max-w-[62ch] text-small text-soft">{children}</div>}
      </div>
      {action}
    </div>
  )
}
