import type { Picture } from './picture'
import { originalAddress, rendition } from './picture-source'
import { isZoomed, transformOf, type ZoomView } from './zoom/zoom-view'

/** The longest a large rendition gets: beyond it the picture would be blown up. */
const largePx = 1280

/**
 * A picture as large as its stage lets it be; the stage is a size container. Its box is known before its bytes are;
 * the small one fills it until then. Zoomed in, the untouched original shows what a rendition has lost.
 * @param props.isFilling beside pictures of other sizes it fills its stage, however few pixels it has
 */
export function LargePicture({
  picture,
  view,
  isFilling = false,
}: {
  picture: Picture
  view: ZoomView
  isFilling?: boolean
}) {
  const { id, width, height, prompt } = picture
  const isOriginalWorthIt = isZoomed(view) && width > largePx
  return (
    <img
      src={isOriginalWorthIt ? originalAddress(id) : rendition(id, largePx)}
      width={width}
      height={height}
      alt={prompt}
      draggable={false}
      style={{
        width: isFilling
          ? `min(100cqw, 100cqh * ${width / height})`
          : `min(100cqw - 2rem, ${Math.min(width, largePx)}px, (100cqh - 2rem) * ${width / height})`,
        backgroundImage: `url(${rendition(id, isOriginalWorthIt ? largePx : 640)})`,
        transform: transformOf(view),
      }}
      className="h-auto max-w-none bg-contain select-none"
    />
  )
}

/** Fetches the pictures beside the one shown, unseen. A preload link would warn about every one not looked at. */
export function NextInLine({ pictures }: { pictures: (Picture | null)[] }) {
  return pictures.map(picture => picture && <img key={picture.id} hidden alt="" src={rendition(picture.id, largePx)} />)
}
