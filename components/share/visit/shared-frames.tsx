'use client'

import { lazy, Suspense, useState } from 'react'
import type { SharedImage } from '@/lib/share/schema'
import { FrameRow } from './frame-row'

/** Not needed before the first picture is opened. */
const SharedLarge = lazy(() => import('./shared-large').then(({ SharedLarge }) => ({ default: SharedLarge })))

/**
 * The pictures of a share on film. Pressing one opens it large.
 * @param props.path of the share
 * @param props.isLed the first one fills the strip, as a cover does
 */
export function SharedFrames({
  path,
  pictures,
  isLed = false,
}: {
  path: string
  pictures: readonly SharedImage[]
  isLed?: boolean
}) {
  const [at, setAt] = useState<number | null>(null)
  const [wasOpened, setOpened] = useState(false)
  const open = (position: number) => {
    setAt(position)
    setOpened(true)
  }
  const rows = isLed ? [pictures.slice(0, 1), pictures.slice(1)] : [pictures]
  return (
    <section
      aria-label="Pictures"
      className="@container grid gap-2.5 rounded-strip bg-film p-3.5 [&_:focus-visible]:outline-film-print"
    >
      {rows
        .filter(row => row.length > 0)
        .map((row, position) => (
          <FrameRow
            key={row[0]?.n}
            path={path}
            pictures={row}
            count={pictures.length}
            isFirst={position === 0}
            onOpen={picture => open(pictures.indexOf(picture))}
          />
        ))}
      {wasOpened && (
        <Suspense>
          <SharedLarge path={path} pictures={pictures} at={at} onShow={setAt} onClose={() => setAt(null)} />
        </Suspense>
      )}
    </section>
  )
}
