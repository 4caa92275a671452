'use client'

import type { VotePage } from '@/lib/experiment/ballot-view'
import { ShownQuestion } from './shown-question'
import { useBallot } from './use-ballot'
import { VoteEnded } from './vote-ended'
import { VoteFailed } from './vote-failed'
import { VotingBooth } from './voting-booth'
import { WaitingPair } from './waiting-pair'

/** A vote, from the first pair to the thanks. */
export function VoteScreen({ token, page }: { token: string; page: VotePage }) {
  const { answer, ask } = useBallot(token)
  if (answer?.kind === 'gone') return <VoteEnded question={page.question} verdict={null} />
  if (answer?.kind === 'failed') return <VoteFailed question={page.question} onAgain={ask} />
  if (answer && !answer.ballot.isOpen) return <VoteEnded {...answer.ballot} />
  if (answer) return <VotingBooth token={token} ballot={answer.ballot} />
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <ShownQuestion question={page.question} />
      <WaitingPair hasFailed={false} onAgain={ask} />
    </div>
  )
}
