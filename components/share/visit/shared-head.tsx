import type { ReactNode } from 'react'

/**
 * What a visitor has before them.
 * @param props.line what kind of thing it is, and which state of it
 */
export function SharedHead({ title, line, children }: { title: string; line: ReactNode; children?: ReactNode }) {
  return (
    <header className="grid gap-1.5">
      <p className="text-small text-soft">{line}</p>
      <h1
        dir="auto"
        className="max-w-[24ch] text-title font-bold tracking-tight wrap-anywhere text-balance wide:text-display"
      >
        {title}
      </h1>
      {children}
    </header>
  )
}

/** What it is for, and what the sender says of it. */
export function SharedWords({ texts }: { texts: readonly string[] }) {
  return texts
    .filter(text => text !== '')
    .map(text => (
      <p
        key={text}
        dir="auto"
        className="mt-1.5 max-w-[62ch] text-base wrap-anywhere whitespace-pre-line wide:text-lead"
      >
        {text}
      </p>
    ))
}
