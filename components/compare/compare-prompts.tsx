import { DetailsSection } from '@/components/run/details-section'
import { BodyChanges } from '@/components/template/versions/body-changes'
import { PromptText } from '@/components/ui/prompt-text'
import { wordsBetween } from '@/lib/template/words-between'
import type { Compared } from './compared'

/** The first prompt, and word by word how each of the others differs from it. */
export function ComparePrompts({ compared }: { compared: readonly Compared[] }) {
  const [first, ...others] = compared
  if (!first) return null
  const same = others.filter(({ image }) => image.fullPrompt === first.image.fullPrompt)
  const different = others.filter(other => !same.includes(other))
  return (
    <DetailsSection heading="Prompts">
      <Prompt letters={[first, ...same].map(({ letter }) => letter).join(', ')} words="the same">
        <PromptText segments={first.image.segments} className="max-w-[80ch]" />
      </Prompt>
      {different.map(({ letter, image }) => (
        <Prompt key={image.id} letters={letter} words={`compared with ${first.letter}`}>
          <BodyChanges pieces={wordsBetween(first.image.fullPrompt, image.fullPrompt)} />
        </Prompt>
      ))}
    </DetailsSection>
  )
}

function Prompt({ letters, words, children }: { letters: string; words: string; children: React.ReactNode }) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-1.5">
      <h3 className="text-small text-soft">
        <span className="font-mono text-ink">{letters}</span>
        {(letters.length > 1 || words !== 'the same') && ` ${words}`}
      </h3>
      {children}
    </div>
  )
}
