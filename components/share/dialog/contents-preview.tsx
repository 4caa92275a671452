import { rendition } from '@/components/picture/picture-source'
import { RefusalLine } from '@/components/run/refusal-line'
import { Disclosure } from '@/components/ui/disclosure'
import { PromptText } from '@/components/ui/prompt-text'
import type { SharedView } from '@/lib/share/schema'
import type { Preview } from './use-preview'

/** Pictures that stand in the dialog; the sentence above them counts all. */
const mostShown = 12

/** Exactly what the recipient will get, and what not: the server makes it as it will make the page. */
export function ContentsPreview({
  preview: { contents, refusal },
  isPortable,
}: {
  preview: Preview
  isPortable: boolean
}) {
  if (refusal) return <RefusalLine failure={refusal} />
  if (!contents) return <p className="min-h-12 text-small text-soft">Looking at what they will see…</p>
  const { view, includes, excludes, imageIds } = contents
  return (
    <section aria-label="What they will see" className="grid gap-2.5 border-l-3 border-line pl-3.5">
      <p className="text-small">
        <strong className="font-medium">They will see:</strong>{' '}
        {sentence(isPortable ? includes.filter(isNoPicture) : includes)}
        <br />
        <strong className="font-medium">Not:</strong>{' '}
        {sentence(isPortable ? [...excludes.filter(isNoPicture), 'any picture'] : excludes)}
      </p>
      {!isPortable && imageIds.length > 0 && (
        <div className="flex flex-wrap items-center gap-1.5">
          {imageIds.slice(0, mostShown).map((id, position) => (
            <img
              key={id}
              src={rendition(id, 320)}
              alt={`${position + 1} of what they will see`}
              width={view.images[position]?.width}
              height={view.images[position]?.height}
              loading="lazy"
              className="h-14 w-auto shrink-0 rounded-frame bg-film-frame"
            />
          ))}
          {imageIds.length > mostShown && (
            <span className="text-small text-soft">and {imageIds.length - mostShown} more</span>
          )}
        </div>
      )}
      <Words view={view} />
    </section>
  )
}

function Words({ view }: { view: SharedView }) {
  const prompt = view.target === 'template' || view.target === 'run' ? view.prompt : null
  if (!prompt || prompt.length === 0) return null
  return (
    <Disclosure summary="The words they will read">
      <div className="grid gap-2">
        <p dir="auto" className="font-medium">
          {view.title}
        </p>
        {view.target === 'template' && view.description && (
          <p dir="auto" className="text-small">
            {view.description}
          </p>
        )}
        <PromptText segments={prompt} className="max-h-48 overflow-y-auto" />
      </div>
    </Disclosure>
  )
}

/** A portable link carries words only. */
const isNoPicture = (thing: string): boolean => !/pictures?$/.test(thing)

/** "the prompt, 4 fields, 6 pictures." */
const sentence = (things: readonly string[]): string => `${things.join(', ')}.`
