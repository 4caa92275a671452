import { useRef, useState } from 'react'
import type { Ballot, Given } from '@/lib/experiment/ballot-view'
import type { Reason } from '@/lib/experiment/reasons'
import { useDecoded } from './use-decoded'
import { useSending } from './use-sending'
import { chosen, shownPair, undone, votingOf } from './voting'

/** A ballot as it is filled in: what is shown, what may be pressed, and what pressing does. */
export function useVoting(token: string, { pairs }: Ballot) {
  const [voting, setVoting] = useState(() =>
    votingOf(
      pairs.map(({ ref }) => ref),
      Object.fromEntries(pairs.flatMap(({ ref, given }) => (given === null ? [] : [[ref, given]]))),
    ),
  )
  const [reasons, setReasons] = useState<Reason[]>([])
  const sending = useSending(token)
  const ref = shownPair(voting)
  const pair = pairs.find(one => one.ref === ref) ?? null
  const decoded = useDecoded(pair ? [pair.left.src, pair.right.src] : [])
  const shownSince = useRef<{ ref: string | null; at: number }>({ ref: null, at: 0 })

  /** The clock of an answer starts when both pictures can be seen. */
  const noteShown = () => {
    if (shownSince.current.ref !== ref) shownSince.current = { ref, at: performance.now() }
  }
  const choose = (given: Given) => {
    if (!pair || !decoded.isReady) return
    sending.send({ ref: pair.ref, given, ms: Math.round(performance.now() - shownSince.current.at), reasons })
    setReasons([])
    setVoting(chosen(voting, given))
  }
  const undo = () => {
    setReasons([])
    setVoting(undone(voting))
  }
  return {
    pair,
    given: ref === null ? null : (voting.choices[ref] ?? null),
    place: voting.at + 1,
    next: pairs[voting.at + 1] ?? null,
    mayUndo: voting.at > 0,
    decoded,
    sending,
    reasons,
    setReasons,
    noteShown,
    choose,
    undo,
  }
}
