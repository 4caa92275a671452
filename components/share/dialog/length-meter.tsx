import { riskyLinkLength, safeLinkLength } from '@/lib/portable/limits'

/** How long a portable link is, and where it can be sent whole. */
export function LengthMeter({ length }: { length: number }) {
  const words = `${length.toLocaleString('en-US')} characters. ${reachOf(length)}`
  return (
    <div className="grid gap-1.5">
      <meter
        min={0}
        max={riskyLinkLength}
        value={Math.min(length, riskyLinkLength)}
        aria-label="Length of the link"
        aria-valuetext={words}
        className="sr-only"
      />
      <div aria-hidden className="relative h-1.5 overflow-hidden rounded-full bg-line">
        <span
          style={{ width: `${Math.min(100, (length / riskyLinkLength) * 100)}%` }}
          className={`block h-full ${length > safeLinkLength ? 'bg-mark' : 'bg-ink'}`}
        />
        <span
          style={{ left: `${(safeLinkLength / riskyLinkLength) * 100}%` }}
          className="absolute inset-y-0 w-0.5 bg-paper"
        />
      </div>
      <p className="text-small text-soft">{words}</p>
    </div>
  )
}

function reachOf(length: number): string {
  if (length <= safeLinkLength) return 'That works everywhere.'
  if (length <= riskyLinkLength) return 'Some chats, such as Discord, may cut it off. Send it by mail, or as a file.'
  return 'Most chats cut it off. Make another kind of link, or export the template as a file.'
}
