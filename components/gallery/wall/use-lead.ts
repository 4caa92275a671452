import { useLayoutEffect, useRef, useState } from 'react'

/** Empty wall above the first known row, px: room to scroll up into while the pages before it are asked for. */
const roomPx = 100_000
const leastRoomPx = 10_000

/**
 * How much empty wall lies above the layout's beginning, px. It stays what it is while rows come above, so that
 * scrolling up is as smooth as scrolling down; only when the true first row is known (or the room used up) is it made
 * to fit, and the window scrolled by as much before anything is painted.
 * @param top where the first known row stands, from the layout's beginning; null before there is a layout
 */
export function useLead(top: number | null, hasBefore: boolean): { lead: number; isSettled: boolean } {
  const [lead, setLead] = useState(0)
  const target = useRef<number | null>(null)
  const wanted = top === null ? lead : wantedLead(lead, top, hasBefore)

  // Scrolling belongs to the window. The target is noted before the wall changes its height, because the browser then
  // cuts the position to what remains.
  useLayoutEffect(() => {
    if (wanted === lead) return
    target.current = window.scrollY + wanted - lead
    setLead(wanted)
  }, [wanted, lead])

  // biome-ignore lint/correctness/useExhaustiveDependencies: once for every lead, when the wall has its new height.
  useLayoutEffect(() => {
    if (target.current !== null) window.scrollTo(0, target.current)
    target.current = null
  }, [lead])

  return { lead, isSettled: wanted === lead }
}

function wantedLead(lead: number, top: number, hasBefore: boolean): number {
  if (!hasBefore) return -top
  return lead + top < leastRoomPx ? lead + roomPx : lead
}
