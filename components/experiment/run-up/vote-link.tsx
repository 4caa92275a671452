import { Suspense, use, useState } from 'react'
import { LocalTime } from '@/components/run/local-time'
import { Question } from '@/components/run/question'
import { RefusalLine } from '@/components/run/refusal-line'
import { useAction } from '@/components/run/use-action'
import { CopyLink } from '@/components/share/copy-link'
import { LinkCode } from '@/components/share/link-code'
import { linkReach, linkUrl } from '@/components/share/link-reach'
import { Button, buttonStyle } from '@/components/ui/button'
import { useHydrated } from '@/components/ui/use-hydrated'
import { closeVoting, rotateVoteLink } from '@/lib/experiment/actions'
import { counted } from '@/lib/experiment/statistics/words'
import type { ExperimentView } from '@/lib/experiment/view'

/** The link that people vote by, and the ways to end it. */
export function VoteLink({
  experiment: { id, link, counted: voters, target, closesAt },
}: {
  experiment: ExperimentView
}) {
  const isAlive = useHydrated()
  const [question, ask] = useState<'close' | 'replace' | null>(null)
  const close = useAction(
    () => closeVoting({ id }),
    () => ask(null),
  )
  const rotate = useAction(
    () => rotateVoteLink({ id }),
    () => ask(null),
  )
  const refusal = close.refusal ?? rotate.refusal
  return (
    <section aria-label="Voting" tabIndex={-1} className="grid max-w-3xl grid-cols-[minmax(0,1fr)] gap-3">
      {link && isAlive && (
        <Suspense>
          <Whole path={link} />
        </Suspense>
      )}
      <p className="text-small text-soft">
        Whoever has it can vote, without signing in, and learns nothing of the arms.
        {closesAt !== null && (
          <>
            {' '}
            Voting ends at the latest on <LocalTime at={closesAt} />.
          </>
        )}
      </p>
      {question === 'close' && (
        <Question
          text={
            voters < target
              ? `Close voting after ${voters} of ${counted(target, 'person')}? It cannot be opened again.`
              : 'Close voting? It cannot be opened again.'
          }
          onLeave={() => ask(null)}
        >
          <Button onClick={close.press} aria-disabled={close.isAsking}>
            Close voting
          </Button>
          <Button onClick={() => ask(null)}>Leave it open</Button>
        </Question>
      )}
      {question === 'replace' && (
        <Question
          text="Give the link another address? The one people have ends at once; what they answered stays."
          onLeave={() => ask(null)}
        >
          <Button onClick={rotate.press} aria-disabled={rotate.isAsking}>
            Replace the address
          </Button>
          <Button onClick={() => ask(null)}>Leave it</Button>
        </Question>
      )}
      {question === null && (
        <div className="flex flex-wrap gap-3">
          {link && (
            <a href={link} target="_blank" rel="noreferrer" className={buttonStyle()}>
              See what they see
            </a>
          )}
          <Button onClick={() => ask('replace')}>New address</Button>
          <Button onClick={() => ask('close')}>Close voting</Button>
        </div>
      )}
      {refusal && <RefusalLine failure={refusal} />}
    </section>
  )
}

function Whole({ path }: { path: string }) {
  const url = linkUrl(use(linkReach()), path)
  return (
    <>
      <CopyLink url={url} label="Vote link" isPrimary />
      <LinkCode url={url} />
    </>
  )
}
