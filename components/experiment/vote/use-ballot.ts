import { useCallback, useEffect, useState } from 'react'
import { type BallotAnswer, fetchBallot } from './fetch-ballot'

/** This browser's ballot; null until it has come. */
export function useBallot(token: string): { answer: BallotAnswer | null; ask: () => void } {
  const [answer, setAnswer] = useState<BallotAnswer | null>(null)
  const ask = useCallback(() => {
    setAnswer(null)
    fetchBallot(token).then(setAnswer)
  }, [token])
  // Which pairs, in which order, depends on a cookie that only a browser with a script gets: previews do not vote.
  useEffect(() => {
    fetchBallot(token).then(setAnswer)
  }, [token])
  return { answer, ask }
}
