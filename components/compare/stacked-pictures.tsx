import type { CSSProperties } from 'react'
import { LargePicture } from '@/components/picture/large-picture'
import { galleryPicture } from '@/components/picture/picture'
import type { ZoomView } from '@/components/picture/zoom/zoom-view'
import type { Compared } from './compared'

/**
 * Pictures in one place, over each other.
 * @param props.layerStyle what of a layer is seen
 */
export function StackedPictures({
  compared,
  view,
  layerStyle,
}: {
  compared: readonly Compared[]
  view: ZoomView
  layerStyle: (picture: Compared, position: number) => CSSProperties
}) {
  return compared.map((picture, position) => (
    <div
      key={picture.image.id}
      style={layerStyle(picture, position)}
      className="pointer-events-none col-start-1 row-start-1 grid size-full place-items-center"
    >
      <LargePicture picture={galleryPicture(picture.image)} view={view} isFilling />
    </div>
  ))
}
