import { type ReactNode, useId } from 'react'

/** A part of the settings: what it is on the left, what can be done on the right. */
export function SettingsSection({
  id,
  heading,
  help,
  children,
}: {
  id: string
  heading: string
  help?: ReactNode
  children: ReactNode
}) {
  const headingId = useId()
  return (
    <section
      id={id}
      aria-labelledby={headingId}
      className="grid grid-cols-[minmax(0,1fr)] content-start gap-x-10 gap-y-5 border-t border-line pt-6 wide:grid-cols-[15rem_minmax(0,1fr)]"
    >
      <div className="grid content-start gap-1.5">
        <h2 id={headingId} className="font-medium">
          {heading}
        </h2>
        {help && <div className="grid max-w-[62ch] gap-2 text-small text-soft">{help}</div>}
      </div>
      <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-5">{children}</div>
    </section>
  )
}
