import { type ReactNode, useId } from 'react'

export function PanelSection({ heading, children }: { heading: string; children: ReactNode }) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="grid grid-cols-[minmax(0,1fr)] gap-2.5">
      <h2 id={id} className="text-small font-medium text-soft">
        {heading}
      </h2>
      {children}
    </section>
  )
}
