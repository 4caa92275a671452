import { useRef, useState } from 'react'
import type { Zoom } from '@/components/picture/zoom/use-zoom'
import type { Ballot } from '@/lib/experiment/ballot-view'
import { KeysDialog } from './keys-dialog'
import { LookBar } from './look-bar'
import { ReasonChips } from './reason-chips'
import { ShownPair } from './shown-pair'
import { ShownQuestion } from './shown-question'
import { useKeySwitch } from './use-key-switch'
import { useVoteKeys } from './use-vote-keys'
import { useVoting } from './use-voting'
import { VoteButtons } from './vote-buttons'
import type { KeyDeed } from './vote-keys'
import type { Side } from './vote-pair'
import { VoteProblemLine } from './vote-problem-line'
import { VoteProgress } from './vote-progress'
import { VoteThanks } from './vote-thanks'

/** Pair after pair. Nothing here knows which picture is which arm's: the server never says. */
export function VotingBooth({ token, ballot }: { token: string; ballot: Ballot }) {
  const voting = useVoting(token, ballot)
  const [alone, setAlone] = useState<Side | null>(null)
  const [isHelpOpen, setHelpOpen] = useState(false)
  const [hasKeys, turnKeys] = useKeySwitch()
  const zoom = useRef<Zoom | null>(null)
  const flip = () => setAlone(alone === 'left' ? 'right' : 'left')
  const press = (deed: KeyDeed) => {
    if (deed === 'undo') voting.undo()
    else if (deed === 'flip') flip()
    else if (deed === 'help') setHelpOpen(true)
    else voting.choose(deed)
  }
  useVoteKeys(hasKeys && !isHelpOpen, press)
  const { pair, sending } = voting
  const of = ballot.pairs.length
  const problem = sending.problem && (
    <VoteProblemLine problem={sending.problem} waiting={sending.waiting} onAgain={sending.again} />
  )
  if (!pair) {
    return (
      <>
        <VoteThanks count={of} waiting={sending.waiting} onUndo={voting.undo} />
        {problem}
      </>
    )
  }
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <ShownQuestion question={ballot.question} />
      <VoteProgress place={voting.place} of={of} />
      <LookBar zoom={zoom} alone={alone} onAlone={setAlone} onKeys={() => setHelpOpen(true)} />
      <ShownPair voting={voting} pair={pair} alone={alone} zoom={zoom} />
      {problem}
      <VoteButtons
        given={voting.given}
        isArmed={voting.decoded.isReady}
        mayUndo={voting.mayUndo}
        onChoose={voting.choose}
        onUndo={voting.undo}
      />
      <ReasonChips chosen={voting.reasons} onChange={voting.setReasons} />
      <KeysDialog isOpen={isHelpOpen} isOn={hasKeys} onTurn={turnKeys} onClose={() => setHelpOpen(false)} />
    </div>
  )
}
