import { type RefObject, useEffect } from 'react'
import type { Zoom } from '@/components/picture/zoom/use-zoom'
import type { BallotPair } from '@/lib/experiment/ballot-view'
import type { useVoting } from './use-voting'
import { type Side, VotePair } from './vote-pair'
import { WaitingPair } from './waiting-pair'

/** The pair before the voter, once both its pictures have been decoded; the next one's come meanwhile. */
export function ShownPair({
  voting: { decoded, next, noteShown, choose },
  pair,
  alone,
  zoom,
}: {
  voting: ReturnType<typeof useVoting>
  pair: BallotPair
  alone: Side | null
  zoom: RefObject<Zoom | null>
}) {
  const ratio = Math.min(pair.left.width / pair.left.height, pair.right.width / pair.right.height)
  // The moment at which people see the pictures is when the browser has them on the screen.
  useEffect(() => {
    if (decoded.isReady) noteShown()
  })
  return (
    <>
      {decoded.isReady ? (
        <VotePair
          key={pair.ref}
          sources={{ left: pair.left.src, right: pair.right.src }}
          ratio={ratio}
          alone={alone}
          zoom={zoom}
          onSwipe={choose}
        />
      ) : (
        <WaitingPair ratio={ratio} hasFailed={decoded.hasFailed} onAgain={decoded.again} />
      )}
      {next && [next.left.src, next.right.src].map(source => <img key={source} hidden alt="" src={source} />)}
    </>
  )
}
