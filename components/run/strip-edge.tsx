/** What is printed along the edge of the film. Decoration: the caption says it in words. */
export function StripEdge({ prints }: { prints: string[] }) {
  return (
    <div
      aria-hidden
      className="flex justify-between px-0.5 py-1.5 font-mono text-edge tracking-[0.12em] whitespace-nowrap"
    >
      {prints.map((print, position) => (
        <span key={print + String(position)} className={position > 1 ? '@max-[22rem]:hidden' : ''}>
          {print}
        </span>
      ))}
    </div>
  )
}
