import { ChevronRight } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'

export function Disclosure({
  summary,
  children,
  className = '',
  ...rest
}: { summary: ReactNode; children: ReactNode } & ComponentProps<'details'>) {
  return (
    <details className={`group ${className}`} {...rest}>
      <summary className="inline-flex min-h-6 list-none pointer-coarse:min-h-11 items-center gap-1 rounded-frame text-small text-soft hover:text-ink [&::-webkit-details-marker]:hidden">
        <ChevronRight aria-hidden size={14} className="transition-transform group-open:rotate-90" />
        {summary}
      </summary>
      <div className="mt-3">{children}</div>
    </details>
  )
}
