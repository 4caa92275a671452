/** Prompts that fit two lines of the narrowest window need no unfolding. */
const shortCharacters = 80

/** The prompt under a large picture: two lines, the rest on demand. */
export function PicturePrompt({ prompt }: { prompt: string }) {
  if (prompt.length <= shortCharacters) return <p dir="auto">{prompt}</p>
  return (
    <details className="group">
      <summary
        dir="auto"
        className="line-clamp-2 max-w-[80ch] list-none wrap-anywhere group-open:line-clamp-none group-open:whitespace-pre-wrap"
      >
        {prompt}
      </summary>
    </details>
  )
}
