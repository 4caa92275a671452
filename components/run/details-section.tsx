import { type ReactNode, useId } from 'react'

/**
 * @param props.id makes it the target of a link
 * @param props.level of its heading
 */
export function DetailsSection({
  id,
  level: Heading = 'h2',
  heading,
  action,
  children,
}: {
  id?: string
  level?: 'h2' | 'h3'
  heading: string
  action?: ReactNode
  children: ReactNode
}) {
  const headingId = useId()
  return (
    <section id={id} aria-labelledby={headingId} className="grid grid-cols-[minmax(0,1fr)] content-start gap-3">
      <div className="flex min-h-9 flex-wrap items-center justify-between gap-3 border-b border-line pb-2">
        <Heading id={headingId} className="font-medium">
          {heading}
        </Heading>
        {action}
      </div>
      {children}
    </section>
  )
}
