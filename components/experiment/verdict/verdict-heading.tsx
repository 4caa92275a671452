import type { ArmView, VerdictView } from '@/lib/experiment/view'

/** The verdict, with the preferred arm marked: the one thing on the page that a person must look at. */
export function VerdictHeading({ view: { verdict, heading }, arms }: { view: VerdictView; arms: readonly ArmView[] }) {
  const preferred = verdict.kind === 'preferred' && verdict.outcome.kind === 'preferred' ? verdict.outcome.arm : null
  const name = preferred === null ? '' : (arms[preferred]?.name ?? '')
  const rest = name !== '' && heading.startsWith(name) ? heading.slice(name.length) : null
  return (
    <h1 dir="auto" className="max-w-[30ch] text-title font-bold wrap-anywhere text-balance wide:text-display">
      {rest === null ? (
        heading
      ) : (
        <>
          <em className="text-mark not-italic">{name}</em>
          {rest}
        </>
      )}
    </h1>
  )
}
