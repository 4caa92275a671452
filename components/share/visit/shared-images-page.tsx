import type { SharedView } from '@/lib/share/schema'
import { countLine } from './count-line'
import { LookedAtPrompt } from './looked-at-prompt'
import { SharedFrames } from './shared-frames'
import { SharedHead, SharedWords } from './shared-head'

type ImagesView = Extract<SharedView, { target: 'image' | 'images' | 'collection' }>

/** One picture, several or a collection, with what they were made with where the sender shows it. */
export function SharedImagesPage({ view }: { view: ImagesView }) {
  const { title, note, images, path } = view
  const [first] = images
  const isOne = images.length === 1
  return (
    <>
      <SharedHead title={title} line={lineOf(view)}>
        <SharedWords texts={[note]} />
      </SharedHead>
      {images.length > 0 ? (
        <SharedFrames path={path} pictures={images} isLed={isOne} />
      ) : (
        <p className="text-soft">There are no pictures in it yet.</p>
      )}
      {isOne && first?.prompt && <LookedAtPrompt prompt={[{ text: first.prompt, field: null }]} />}
    </>
  )
}

const lineOf = (view: ImagesView): string =>
  countLine(view.target === 'collection' ? 'A collection' : 'For you to look at', view)
