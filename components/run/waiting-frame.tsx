import type { ReactNode } from 'react'
import type { Size } from '@/lib/provider/sizes'
import type { RunView } from '@/lib/run/schema'
import { RunWait } from './run-wait'

/** Unexposed film in the shape of the picture to come. */
export function BlankFrame({ shape, children }: { shape: Size; children?: ReactNode }) {
  return (
    <div
      style={{ aspectRatio: `${shape.width} / ${shape.height}` }}
      className="relative rounded-frame bg-film-frame bg-[repeating-linear-gradient(90deg,var(--color-film-frame)_0_2px,#1e1c1a_2px_4px)]"
    >
      {children}
    </div>
  )
}

export function WaitingFrame({ run, shape }: { run: RunView; shape: Size }) {
  return (
    <BlankFrame shape={shape}>
      <span className="absolute bottom-2 left-2.5 font-mono text-edge">
        <RunWait run={run} />
      </span>
    </BlankFrame>
  )
}
