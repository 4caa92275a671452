import { BlankStrip } from './gallery-empty'

/** The gallery before its runs are known. */
export function GallerySkeleton() {
  return (
    <div aria-busy="true" className="grid grid-cols-[minmax(0,1fr)] gap-7.5">
      <p role="status" className="sr-only">
        Loading the gallery
      </p>
      <BlankRun />
      <BlankRun />
    </div>
  )
}

function BlankRun() {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-2.5">
      <div className="h-[1.5em] w-2/5 rounded-frame bg-line" />
      <BlankStrip />
    </div>
  )
}
