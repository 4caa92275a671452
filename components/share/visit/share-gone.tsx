import { VisitorFrame } from './visitor-frame'

/** The one answer to every link that opens nothing: which of the reasons it is, nobody learns. */
export function ShareGone() {
  return (
    <VisitorFrame>
      <div className="grid max-w-[62ch] gap-4 py-9">
        <h1 className="text-title font-bold">There is nothing at this link</h1>
        <p className="text-soft">
          It was turned off, it has ended, or it was cut off when it was copied. Ask whoever sent it for a new one.
        </p>
      </div>
    </VisitorFrame>
  )
}
