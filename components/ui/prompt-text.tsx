/** A prompt with the words that filled its fields marked. Values are text, whatever they contain. */
export function PromptText({
  segments,
  className = '',
}: {
  segments: readonly { text: string; field: string | null }[]
  className?: string
}) {
  return (
    <p dir="auto" className={`font-mono text-small leading-relaxed wrap-anywhere whitespace-pre-wrap ${className}`}>
      {segments.map((segment, position) =>
        segment.field === null ? (
          segment.text
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: a segment is its position; nothing else names it.
          <mark key={position} className="border-b-2 border-mark bg-wash px-0.5 text-inherit">
            <bdi>{segment.text}</bdi>
          </mark>
        ),
      )}
    </p>
  )
}
