import type { GalleryImage } from '@/lib/gallery/schema'
import { galleryPicture, type Picture } from './picture'
import { rendition } from './picture-source'

/** The pictures of the same run, in their order. One alone needs no strip. */
export function Filmstrip({
  picture,
  film,
  onShow,
}: {
  picture: Picture
  film: readonly GalleryImage[]
  onShow: (picture: Picture) => void
}) {
  if (film.length < 2) return null
  return (
    <ol
      aria-label={`Pictures of run ${picture.run.number}`}
      className="ml-auto flex max-w-full gap-1.5 overflow-x-auto p-1"
    >
      {film.map(image => (
        <li key={image.id} className="shrink-0">
          <button
            type="button"
            aria-current={image.id === picture.id}
            aria-label={`Picture ${image.position + 1} of run ${picture.run.number}`}
            onClick={() => onShow(galleryPicture(image))}
            className="block h-12 overflow-hidden rounded-frame bg-film-frame opacity-60 hover:opacity-100 aria-[current=true]:opacity-100 aria-[current=true]:outline-2 aria-[current=true]:outline-offset-1 aria-[current=true]:outline-film-print"
          >
            <img
              src={rendition(image.id, 320)}
              alt=""
              width={image.width}
              height={image.height}
              className="h-full w-auto"
            />
          </button>
        </li>
      ))}
    </ol>
  )
}
