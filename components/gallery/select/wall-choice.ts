import type { RefObject } from 'react'
import type { WallPlan } from '@/components/gallery/wall/use-wall'
import type { WallStyle } from '@/components/gallery/wall/wall-measure'
import type { GalleryImage } from '@/lib/gallery/schema'
import type { Selection } from './selection'

/** What pointers and keys need to know of a wall, and what they ask of its owner. */
export type WallChoice = {
  images: readonly GalleryImage[]
  wallStyle: WallStyle
  plan: RefObject<WallPlan | null>
  selection: Selection
  select: (selection: Selection) => void
  activeId: string | null
  activate: (imageId: string) => void
  open: (imageId: string) => void
  /** Moves what is chosen, else the active picture, to the trash; or out of it. */
  remove: () => void
  /** Takes the newest removal back, or that of one picture. */
  undo: (imageId?: string) => void
}

/** The picture that an event on the wall belongs to. */
export function imageIdOf(target: EventTarget): string | null {
  const tile = target instanceof Element ? target.closest<HTMLElement>('[data-image]') : null
  return tile?.dataset.image ?? null
}

export const idsOf = (images: readonly GalleryImage[]): string[] => images.map(image => image.id)
