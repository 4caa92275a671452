import type { AdSlot, SafeArea } from '@/lib/image/ad-slots'

/** What the page of a slot covers with its own words and buttons, shaded; within the line nothing does. */
export function SafeGuides({ slot: { width, height }, safe }: { slot: AdSlot; safe: SafeArea }) {
  const [top, right, bottom, left] = [
    (100 * safe.top) / height,
    (100 * safe.right) / width,
    (100 * safe.bottom) / height,
    (100 * safe.left) / width,
  ]
  return (
    <span aria-hidden className="pointer-events-none absolute inset-0">
      <span
        style={{
          clipPath: `polygon(evenodd, 0 0, 100% 0, 100% 100%, 0 100%, 0 0, ${left}% ${top}%, ${100 - right}% ${top}%, ${100 - right}% ${100 - bottom}%, ${left}% ${100 - bottom}%, ${left}% ${top}%)`,
        }}
        className="absolute inset-0 bg-film/60"
      />
      <span
        style={{ top: `${top}%`, right: `${right}%`, bottom: `${bottom}%`, left: `${left}%` }}
        className="absolute border border-dashed border-film-print"
      />
    </span>
  )
}
