import { DetailsSection } from '@/components/run/details-section'
import { FactsList } from '@/components/run/facts-list'
import { sizeWords } from '@/lib/provider/sizes'
import { choiceWords } from '@/lib/run/choice-words'
import type { SharedRun, SharedView } from '@/lib/share/schema'
import { countLine } from './count-line'
import { LookedAtPrompt } from './looked-at-prompt'
import { SharedFrames } from './shared-frames'
import { SharedHead, SharedWords } from './shared-head'

/** A run: the pictures that came and, where the sender shows it, what was asked. */
export function SharedRunPage({ view }: { view: Extract<SharedView, SharedRun> }) {
  const { title, note, images, path, prompt, settings } = view
  return (
    <>
      <SharedHead title={title} line={countLine('A run', view)}>
        <SharedWords texts={[note]} />
      </SharedHead>
      {images.length > 0 && <SharedFrames path={path} pictures={images} isLed={images.length === 1} />}
      {(prompt || settings) && (
        <div className="grid grid-cols-[minmax(0,1fr)] gap-9 wide:grid-cols-[minmax(0,1fr)_20rem]">
          {prompt && <LookedAtPrompt prompt={prompt} />}
          {settings && (
            <DetailsSection heading="Settings">
              <FactsList
                facts={[
                  { term: 'Model', value: settings.model },
                  { term: 'Size', value: sizeWords(settings.size) },
                  { term: 'Quality', value: choiceWords(settings.quality) },
                  { term: 'Background', value: choiceWords(settings.background) },
                  { term: 'Format', value: choiceWords(settings.format) },
                ]}
              />
            </DetailsSection>
          )}
        </div>
      )}
    </>
  )
}
