import { CopyButton } from '@/components/run/copy-button'
import { DetailsSection } from '@/components/run/details-section'
import { FactsList } from '@/components/run/facts-list'
import { PromptText } from '@/components/ui/prompt-text'
import type { Segment } from '@/lib/template/schema'

/** A prompt that is only to be looked at, and taken along as words. */
export function LookedAtPrompt({
  prompt,
  filled = [],
}: {
  prompt: readonly Segment[]
  /** What is filled in, as the form words it. */
  filled?: readonly { label: string; value: string }[]
}) {
  const text = prompt.map(segment => segment.text).join('')
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-7">
      <DetailsSection heading="Prompt" action={<CopyButton text={text} label="Copy prompt" />}>
        <PromptText segments={prompt} className="max-w-[80ch]" />
      </DetailsSection>
      {filled.length > 0 && (
        <DetailsSection heading="Filled in">
          <FactsList facts={filled.map(({ label, value }) => ({ term: label, value: <bdi>{value}</bdi> }))} />
        </DetailsSection>
      )}
    </div>
  )
}
