import { useId } from 'react'
import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'
import { questionPresets } from '@/lib/experiment/draft'
import { questionLimit } from '@/lib/experiment/limits'
import type { DraftSection } from './draft-section'

/** What voters are asked, above every pair. */
export function QuestionSection({ draft, problems, onChange }: DraftSection) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="grid gap-4">
      <h1 id={id} className="text-title font-bold">
        New experiment
      </h1>
      <Field label="Question" help="Everyone who votes reads it above each pair." error={problems.question}>
        {wiring => (
          <TextInput
            {...wiring}
            dir="auto"
            maxLength={questionLimit}
            value={draft.question}
            onChange={event => onChange({ question: event.target.value })}
          />
        )}
      </Field>
      <Disclosure summary="Questions to choose from">
        <ul className="flex flex-wrap gap-2">
          {questionPresets.map(question => (
            <li key={question}>
              <Button
                aria-pressed={draft.question === question}
                onClick={() => onChange({ question })}
                className="text-small whitespace-normal! aria-pressed:border-ink"
              >
                {question}
              </Button>
            </li>
          ))}
        </ul>
      </Disclosure>
    </section>
  )
}
