import { rendition } from './picture-source'
import type { Picture } from './pictures-of'

/** The longest a large rendition gets: beyond it the picture would be blown up. */
const largePx = 1280

/** A picture as large as the window lets it be. Its box is known before its bytes are; the small one fills it until then. */
export function LargePicture({ picture: { run, image } }: { picture: Picture }) {
  const width = Math.min(image.width, largePx)
  return (
    <img
      src={rendition(image.id, largePx)}
      width={image.width}
      height={image.height}
      alt={run.prompt}
      draggable={false}
      style={{
        width: `min(100% - 2rem, ${width}px, max(100dvh - 12rem, 70vh) * ${image.width / image.height})`,
        backgroundImage: `url(${rendition(image.id, 640)})`,
      }}
      className="col-start-1 row-start-1 h-auto place-self-center bg-contain select-none"
    />
  )
}

/** Fetches the pictures beside the one shown, unseen. A preload link would warn about every one not looked at. */
export function NextInLine({ pictures }: { pictures: (Picture | undefined)[] }) {
  return pictures.map(
    picture => picture && <img key={picture.image.id} hidden alt="" src={rendition(picture.image.id, largePx)} />,
  )
}
