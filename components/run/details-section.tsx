import { type ReactNode, useId } from 'react'

export function DetailsSection({
  heading,
  action,
  children,
}: {
  heading: string
  action?: ReactNode
  children: ReactNode
}) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="grid grid-cols-[minmax(0,1fr)] content-start gap-3">
      <div className="flex min-h-9 flex-wrap items-center justify-between gap-3 border-b border-line pb-2">
        <h2 id={id} className="font-medium">
          {heading}
        </h2>
        {action}
      </div>
      {children}
    </section>
  )
}
