'use client'

import { useState } from 'react'
import type { GalleryImageDetails } from '@/lib/gallery/schema'
import { compareAddress } from './compare-address'
import type { CompareView } from './compare-view'
import { type CompareMode, lettered } from './compared'
import { FlipView } from './flip-view'
import { ModeSwitch } from './mode-switch'
import { SideBySide } from './side-by-side'
import { SliderView } from './slider-view'

const views: Record<CompareMode, CompareView> = { beside: SideBySide, slider: SliderView, flip: FlipView }

/** Two to four pictures: beside each other, over each other, or one after the other in one place. */
export function CompareScreen({
  images,
  modeAtFirst,
}: {
  images: readonly GalleryImageDetails[]
  modeAtFirst: CompareMode
}) {
  const [mode, setMode] = useState(modeAtFirst)
  const View = views[mode]
  const change = (next: CompareMode) => {
    setMode(next)
    window.history.replaceState(
      null,
      '',
      compareAddress(
        images.map(image => image.id),
        next,
      ),
    )
  }
  return (
    <section aria-label="Pictures" tabIndex={-1}>
      <View compared={lettered(images)} bar={<ModeSwitch mode={mode} onChange={change} />} />
    </section>
  )
}
