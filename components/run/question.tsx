import type { ReactNode } from 'react'
import { Notice } from '@/components/ui/notice'
import { takeFocus } from './focus'

/** A question in place, with its answers as buttons. Escape leaves it. */
export function Question({ text, onLeave, children }: { text: string; onLeave: () => void; children: ReactNode }) {
  return (
    <div
      role="alertdialog"
      aria-label={text}
      tabIndex={-1}
      ref={takeFocus}
      onKeyDown={event => event.key === 'Escape' && onLeave()}
    >
      <Notice urgent title={text} action={<div className="flex flex-wrap gap-2">{children}</div>} />
    </div>
  )
}
