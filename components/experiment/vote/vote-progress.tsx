/** "7 of 12", and the same as a line. */
export function VoteProgress({ place, of }: { place: number; of: number }) {
  return (
    <div className="grid gap-1.5">
      <p role="status" className="font-mono text-small text-soft">
        {place} of {of}
      </p>
      <div aria-hidden className="h-0.5 bg-line">
        <div style={{ width: `${((place - 1) / of) * 100}%` }} className="h-full bg-ink" />
      </div>
    </div>
  )
}
