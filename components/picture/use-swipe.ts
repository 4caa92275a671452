import { type PointerEvent, useRef } from 'react'

/** A finger that moves this far sideways, and less up or down, means the next picture. */
const swipePx = 48

/** Pointer handlers that tell a sideways swipe of a finger. */
export function useSwipe(on: { left: () => void; right: () => void }) {
  const start = useRef<{ x: number; y: number } | null>(null)
  return {
    onPointerDown(event: PointerEvent) {
      // A second finger zooms: that is no swipe.
      start.current = event.pointerType === 'touch' && event.isPrimary ? { x: event.clientX, y: event.clientY } : null
    },
    onPointerUp(event: PointerEvent) {
      if (!start.current) return
      const [across, along] = [event.clientX - start.current.x, event.clientY - start.current.y]
      start.current = null
      if (Math.abs(across) < swipePx || Math.abs(across) < Math.abs(along)) return
      if (across < 0) on.left()
      else on.right()
    },
  }
}
