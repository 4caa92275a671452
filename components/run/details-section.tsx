import { type ReactNode, useId } from 'react'

/** @param props.id makes it the target of a link */
export function DetailsSection({
  id,
  heading,
  action,
  children,
}: {
  id?: string
  heading: string
  action?: ReactNode
  children: ReactNode
}) {
  const headingId = useId()
  return (
    <section id={id} aria-labelledby={headingId} className="grid grid-cols-[minmax(0,1fr)] content-start gap-3">
      <div className="flex min-h-9 flex-wrap items-center justify-between gap-3 border-b border-line pb-2">
        <h2 id={headingId} className="font-medium">
          {heading}
        </h2>
        {action}
      </div>
      {children}
    </section>
  )
}
