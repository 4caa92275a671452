import type { ReactNode } from 'react'
import type { Size } from '@/lib/provider/sizes'

/** The ground of unexposed film. */
export const unexposed =
  'rounded-frame bg-film-frame bg-[repeating-linear-gradient(90deg,var(--color-film-frame)_0_2px,#1e1c1a_2px_4px)]'

/** Unexposed film in the shape of the picture to come. */
export function BlankFrame({ shape, children }: { shape: Size; children?: ReactNode }) {
  return (
    <div style={{ aspectRatio: `${shape.width} / ${shape.height}` }} className={`relative ${unexposed}`}>
      {children}
    </div>
  )
}
