'use client'

import { createContext, type ReactNode, useCallback, useContext, useRef, useState } from 'react'

type Toast = { id: number; text: string }

/** How long a note stays: enough to read twenty words. */
const shownMs = 6000

const ShowToast = createContext<(text: string) => void>(() => {})

/** Says in passing that something happened (copied, starred). Never the only place of an error. */
export const useToast = () => useContext(ShowToast)

export function Toaster({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<Toast[]>([])
  const lastId = useRef(0)
  const show = useCallback((text: string) => {
    const id = ++lastId.current
    setToasts(shown => [...shown.slice(-2), { id, text }])
    setTimeout(() => setToasts(shown => shown.filter(toast => toast.id !== id)), shownMs)
  }, [])
  return (
    <ShowToast value={show}>
      {children}
      <div
        role="status"
        className="pointer-events-none fixed inset-x-4 bottom-24 z-50 grid justify-items-center gap-2 wide:bottom-6"
      >
        {toasts.map(toast => (
          <p
            key={toast.id}
            className="animate-develop rounded-control border border-paper bg-ink px-4 py-2.5 text-small text-paper"
          >
            {toast.text}
          </p>
        ))}
      </div>
    </ShowToast>
  )
}
