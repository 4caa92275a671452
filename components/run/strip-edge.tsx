/** What is printed along the edge of the film. Decoration: the caption says it in words. */
export function StripEdge({ prints }: { prints: string[] }) {
  return (
    <div
      aria-hidden
      className="flex justify-between px-0.5 py-1.5 font-mono text-edge tracking-[0.12em] whitespace-nowrap"
    >
      {prints.map((print, position) => (
        <span key={print + String(position)} className={isOuter(position, prints.length) ? '@max-[22rem]:hidden' : ''}>
          {print}
        </span>
      ))}
    </div>
  )
}

/** Where four prints do not fit, the two in the middle stay: the run's number and the size. */
const isOuter = (place: number, count: number): boolean => count > 2 && (place === 0 || place === count - 1)
