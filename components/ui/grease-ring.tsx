/** The photographer's circle around a chosen frame. Decoration: the Star button says it in words. */
export function GreaseRing() {
  return (
    <svg
      aria-hidden
      viewBox="0 0 100 100"
      preserveAspectRatio="none"
      className="pointer-events-none absolute -inset-[3%] h-[106%] w-[106%] fill-none stroke-film-mark"
    >
      <path
        d="M18 20C40 3 82 6 92 34s-6 54-42 58S4 70 8 44 30 8 66 10"
        pathLength={1}
        strokeDasharray={1}
        strokeLinecap="round"
        strokeWidth={1.8}
        className="animate-draw"
      />
    </svg>
  )
}
