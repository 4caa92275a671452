import { frameHeight } from './vote-pair'

/** The two frames before their pictures have been decoded: neither shows first. */
export function WaitingPair({
  ratio = 1,
  hasFailed,
  onAgain,
}: {
  ratio?: number
  hasFailed: boolean
  onAgain: () => void
}) {
  return (
    <div className="grid grid-cols-2 gap-2 wide:gap-4">
      <div style={{ aspectRatio: ratio }} className={`rounded-strip bg-film ${frameHeight}`} />
      <div style={{ aspectRatio: ratio }} className={`rounded-strip bg-film ${frameHeight}`} />
      {hasFailed ? (
        <p role="alert" className="col-span-2 border-l-3 border-mark pl-2 text-small">
          A picture did not arrive.{' '}
          <button type="button" onClick={onAgain} className="underline underline-offset-4 hover:text-ink">
            Try again
          </button>
        </p>
      ) : (
        <p role="status" className="sr-only">
          The pictures are coming.
        </p>
      )}
    </div>
  )
}
