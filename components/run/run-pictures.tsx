import { Disclosure } from '@/components/ui/disclosure'
import type { ImageView } from '@/lib/image/schema'
import { parseSize, sizeText, sizeWords } from '@/lib/provider/sizes'
import { isUnderWay, type RunView } from '@/lib/run/schema'
import { choiceWords } from './choice-words'
import { imageCount } from './image-count'

/** What came, image by image, with every difference to what was asked. */
export function RunPictures({ run }: { run: RunView }) {
  return (
    <>
      <p className={isShort(run) ? called : ''}>{imageCount(run)}</p>
      <ol className="grid gap-2">
        {run.images.map((image, position) => (
          <li key={image.id} className="grid gap-1">
            <p className="flex flex-wrap gap-x-4">
              <span className="font-mono text-soft">{position + 1}</span>
              <PictureSize image={image} asked={run.settings.size} />
              <span className="text-soft">
                {choiceWords(image.type.replace('image/', ''))}, {fileSize(image.bytes)}
              </span>
            </p>
            {image.revisedPrompt && image.revisedPrompt !== run.prompt && (
              <Disclosure summary="The provider rewrote the prompt">
                <p dir="auto" className="max-w-[62ch] font-mono text-small wrap-anywhere whitespace-pre-wrap">
                  {image.revisedPrompt}
                </p>
              </Disclosure>
            )}
          </li>
        ))}
      </ol>
    </>
  )
}

function PictureSize({ image, asked }: { image: ImageView; asked: string }) {
  const came = sizeWords(sizeText(image))
  const wanted = parseSize(asked)
  if (!wanted || (wanted.width === image.width && wanted.height === image.height)) return <span>{came}</span>
  return (
    <span className={called}>
      {came} instead of {sizeWords(asked)}
    </span>
  )
}

/** A difference is called out by the mark's edge and in words. */
const called = 'border-l-3 border-mark pl-2 font-medium'

const isShort = ({ state, images, settings }: RunView): boolean => !isUnderWay(state) && images.length < settings.n

const fileSize = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
