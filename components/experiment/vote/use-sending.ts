import { useRef, useState } from 'react'
import type { CastVote } from '@/lib/experiment/ballot-view'
import { sendVote, type VoteProblem } from './send-vote'

/**
 * Sends votes one after the other, behind the voter's back: the next pair does not wait for the answer before it.
 * @returns `waiting` votes that are not kept yet, and `problem` that holds them up
 */
export function useSending(token: string) {
  const queue = useRef<CastVote[]>([])
  const isSending = useRef(false)
  const [waiting, setWaiting] = useState(0)
  const [problem, setProblem] = useState<VoteProblem | null>(null)

  const go = async () => {
    if (isSending.current) return
    isSending.current = true
    setProblem(null)
    for (let vote = queue.current[0]; vote; vote = queue.current[0]) {
      const failure = await sendVote(token, vote)
      if (failure) {
        setProblem(failure)
        break
      }
      queue.current.shift()
      setWaiting(queue.current.length)
    }
    isSending.current = false
  }
  const send = (vote: CastVote) => {
    queue.current.push(vote)
    setWaiting(queue.current.length)
    go()
  }
  return { waiting, problem, send, again: go }
}
