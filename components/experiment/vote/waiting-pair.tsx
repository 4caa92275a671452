/** The two frames before their pictures have been decoded: neither shows first. */
export function WaitingPair({ hasFailed, onAgain }: { hasFailed: boolean; onAgain: () => void }) {
  return (
    <div className="grid grid-cols-2 gap-2 wide:gap-4">
      <div className="h-[40dvh] rounded-strip bg-film wide:h-[60dvh]" />
      <div className="h-[40dvh] rounded-strip bg-film wide:h-[60dvh]" />
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
