import type { RefObject } from 'react'
import type { Zoom } from '@/components/picture/zoom/use-zoom'
import { ZoomButtons } from '@/components/picture/zoom/zoom-buttons'
import { Button } from '@/components/ui/button'
import type { Side } from './vote-pair'

const names = { left: 'left', right: 'right' } satisfies Record<Side, string>

/** Ways to look closer. They change nothing of what is answered. */
export function LookBar({
  zoom,
  alone,
  onAlone,
  onKeys,
}: {
  zoom: RefObject<Zoom | null>
  alone: Side | null
  onAlone: (side: Side | null) => void
  onKeys: () => void
}) {
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <ZoomButtons zoom={zoom} />
      {alone ? (
        <>
          <Button onClick={() => onAlone(alone === 'left' ? 'right' : 'left')}>Flip</Button>
          <Button onClick={() => onAlone(null)}>Side by side</Button>
          <p aria-live="polite" className="text-small text-soft">
            The {names[alone]} one
          </p>
        </>
      ) : (
        <Button onClick={() => onAlone('left')}>One at a time</Button>
      )}
      <Button variant="plain" onClick={onKeys} className="ml-auto text-small pointer-coarse:hidden">
        Keys
      </Button>
    </div>
  )
}
