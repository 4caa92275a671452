import { rendition, renditionSet } from '@/components/picture/picture-source'
import { unexposed } from '@/components/run/blank-frame'

/** What a template makes: its cover or newest picture, else a blank frame of film. Decoration beside its name. */
export function TemplatePicture({
  imageId,
  sizes,
  className = '',
}: {
  imageId: string | null
  /** The width it is shown at, as the `sizes` of an image. */
  sizes: string
  className?: string
}) {
  return imageId === null ? (
    <span aria-hidden className={`block ${unexposed} ${className}`} />
  ) : (
    <img
      src={rendition(imageId, 640)}
      srcSet={renditionSet(imageId)}
      sizes={sizes}
      alt=""
      loading="lazy"
      decoding="async"
      className={`block rounded-frame bg-film-frame object-cover ${className}`}
    />
  )
}
