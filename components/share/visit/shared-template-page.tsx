import type { SharedTemplate, SharedView } from '@/lib/share/schema'
import { LookedAtPrompt } from './looked-at-prompt'
import { SharedFrames } from './shared-frames'
import { SharedHead, SharedWords } from './shared-head'
import { UsableTemplate } from './usable-template'

/** A template for whoever has its link: what it makes, and the form or the prompt beside it. */
export function SharedTemplatePage({
  view,
  token,
  mayKeep,
}: {
  view: Extract<SharedView, SharedTemplate>
  token: string
  /** The visitor belongs to this workspace. */
  mayKeep: boolean
}) {
  const { title, name, description, note, versionLabel, images, path, form, values } = view
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-x-12 gap-y-7 wide:grid-cols-[minmax(0,1fr)_25rem]">
      <div className="grid grid-cols-[minmax(0,1fr)] gap-7">
        <SharedHead title={title} line={`${title === name ? 'Prompt template' : name}, ${versionLabel.toLowerCase()}`}>
          <SharedWords texts={[description, note]} />
        </SharedHead>
        {images.length > 0 && <SharedFrames path={path} pictures={images} isLed />}
      </div>
      <div className="wide:sticky wide:top-9 wide:max-h-[calc(100dvh-4.5rem)] wide:overflow-y-auto wide:pr-1 wide:pl-0.5">
        {form ? (
          <UsableTemplate
            template={{ ...form, name, description, tags: [], values }}
            token={token}
            path={path}
            mayKeep={mayKeep}
          />
        ) : (
          <LookedAtPrompt prompt={view.prompt} filled={view.filled} />
        )}
      </div>
    </div>
  )
}
