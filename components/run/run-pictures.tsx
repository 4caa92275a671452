import { Disclosure } from '@/components/ui/disclosure'
import { sizeText, sizeWords } from '@/lib/provider/sizes'
import { countDifference, formatDifference, imageFormat, isRewritten, sizeDifference } from '@/lib/run/differences'
import type { RunView } from '@/lib/run/schema'
import { fileSize } from './file-size'
import { imageCount } from './image-count'

/** What came, image by image, with every difference to what was asked. */
export function RunPictures({ run }: { run: RunView }) {
  return (
    <>
      <Came difference={countDifference(run)} otherwise={imageCount(run)} />
      <ol className="grid gap-2">
        {run.images.map((image, position) => (
          <li key={image.id} className="grid gap-1">
            <div className="flex flex-wrap gap-x-4">
              <span className="font-mono text-soft">{position + 1}</span>
              <Came difference={sizeDifference(image, run.settings)} otherwise={sizeWords(sizeText(image))} />
              <Came difference={formatDifference(image, run.settings)} otherwise={imageFormat(image)} />
              <span className="text-soft">{fileSize(image.bytes)}</span>
            </div>
            {isRewritten(image, run.prompt) && (
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

/** A difference is called out by the mark's edge and in words. */
function Came({ difference, otherwise }: { difference: string | null; otherwise: string }) {
  return difference === null ? (
    <p>{otherwise}</p>
  ) : (
    <p className="border-l-3 border-mark pl-2 font-medium">{difference}</p>
  )
}
