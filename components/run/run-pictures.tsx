import { Disclosure } from '@/components/ui/disclosure'
import { parseSize } from '@/lib/provider/sizes'
import { type ImageView, isUnderWay, type RunView } from '@/lib/run/schema'
import { pixels } from './pixels'

/** What came, picture by picture, with every difference to what was asked. */
export function RunPictures({ run }: { run: RunView }) {
  return (
    <>
      <p className={isShort(run) ? called : ''}>
        {run.images.length} of {run.settings.n}
      </p>
      <ol className="grid gap-2">
        {run.images.map((image, place) => (
          <li key={image.id} className="grid gap-1">
            <p className="flex flex-wrap gap-x-4">
              <span className="font-mono text-soft">{place + 1}</span>
              <PictureSize image={image} asked={run.settings.size} />
              <span className="text-soft">
                {image.type.replace('image/', '').toUpperCase()}, {fileSize(image.bytes)}
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
  const wanted = parseSize(asked)
  if (!wanted || (wanted.width === image.width && wanted.height === image.height)) return <span>{pixels(image)}</span>
  return (
    <span className={called}>
      {pixels(image)} instead of {pixels(wanted)}
    </span>
  )
}

/** A difference is called out by the mark's edge and in words. */
const called = 'border-l-3 border-mark pl-2 font-medium'

const isShort = ({ state, images, settings }: RunView): boolean => !isUnderWay(state) && images.length < settings.n

const fileSize = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
