import { placeholderStyle } from '@/components/gallery/wall/placeholder-style'
import type { SharedImage } from '@/lib/share/schema'
import { sharedRendition, sharedRenditionSet } from './shared-picture-source'

/** Height that frames aim at: they grow from there until the row is full. On a narrow strip two stand side by side. */
const frameHeight = 'clamp(6rem, 26cqw, 13rem)'

/** The same on a wide screen, px. */
const wideHeight = 208

/** The first ones are asked for at once; the rest when they come near the window. */
const eagerFrames = 2

/** Frames side by side, each in its own shape, all of a row equally high. */
export function FrameRow({
  path,
  pictures,
  count,
  isFirst,
  onOpen,
}: {
  path: string
  pictures: readonly SharedImage[]
  /** Of the whole share. */
  count: number
  isFirst: boolean
  onOpen: (picture: SharedImage) => void
}) {
  const isAlone = pictures.length === 1
  return (
    <ol className="flex flex-wrap justify-center gap-2.5">
      {pictures.map((picture, position) => {
        const ratio = picture.width / picture.height
        return (
          <li key={picture.n} style={isAlone ? aloneStyle(ratio) : besideStyle(ratio)}>
            <button
              type="button"
              onClick={() => onOpen(picture)}
              style={{
                aspectRatio: `${picture.width} / ${picture.height}`,
                ...placeholderStyle(picture.placeholder, false),
              }}
              className="block w-full cursor-zoom-in overflow-hidden rounded-frame bg-film-frame"
            >
              <span className="sr-only">
                Open picture {picture.n} of {count}:{' '}
              </span>
              <img
                src={sharedRendition(path, picture.n, 640)}
                srcSet={sharedRenditionSet(path, picture.n)}
                sizes={
                  isAlone
                    ? '(max-width: 899px) 94vw, 760px'
                    : `(max-width: 899px) 48vw, ${Math.round(wideHeight * ratio * 1.2)}px`
                }
                width={picture.width}
                height={picture.height}
                alt={picture.alt}
                loading={isFirst && position < eagerFrames ? 'eager' : 'lazy'}
                fetchPriority={isFirst && position === 0 ? 'high' : undefined}
                decoding="async"
                className="size-full object-contain text-small text-film-text"
              />
            </button>
          </li>
        )
      })}
    </ol>
  )
}

/** One picture is as wide as there is room, but never higher than most windows. */
const aloneStyle = (ratio: number) => ({ width: `min(100%, 68dvh * ${ratio})` })

/** A row that is not full does not blow its pictures up. */
const besideStyle = (ratio: number) => ({
  flex: `${ratio} 1 calc(${frameHeight} * ${ratio})`,
  maxWidth: `calc(${frameHeight} * ${ratio} * 1.3)`,
})
