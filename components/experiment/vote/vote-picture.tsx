import { transformOf, type ZoomView } from '@/components/picture/zoom/zoom-view'
import type { Side } from './vote-pair'

const names = { left: 'Left', right: 'Right' } satisfies Record<Side, string>

/** A picture of a pair. Whatever its own size, it fills the stage as the other does: nothing but the picture differs. */
export function VotePicture({ source, name, view }: { source: string; name: Side; view: ZoomView }) {
  return (
    <img
      src={source}
      alt={names[name]}
      decoding="sync"
      draggable={false}
      style={{ transform: transformOf(view) }}
      className="size-full object-contain select-none"
    />
  )
}
