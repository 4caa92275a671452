import { createContext, type ReactNode, useContext, useDeferredValue, useMemo } from 'react'
import { useWatch } from 'react-hook-form'
import { contentProblems } from '@/lib/template/check'
import { namesIn } from '@/lib/template/names'
import type { Problem } from '@/lib/template/node'
import type { Field, TemplateContent } from '@/lib/template/schema'
import { settle } from '@/lib/template/settle'
import { readTemplateForm, type TemplateReading } from '@/lib/template/template-form'
import { wordsOf } from './base'
import type { TemplateFormHandle } from './template-form-handle'
import { useRested } from './use-rested'

/** What the form says, understood. It may be a moment behind the typing. */
export type Edited = {
  reading: TemplateReading
  /** What is wrong with the body, where it stands. */
  bodyProblems: readonly Problem[]
  /** The content as it would be saved. */
  settled: TemplateContent
  /** All that it says: equal to the base's where nothing is changed. */
  words: string
  /** The names the body uses. */
  names: ReadonlySet<string>
  /** Fields the body brings by itself: it names them, and nobody listed them. */
  unlisted: readonly Field[]
}

const Understood = createContext<Edited | null>(null)

/** A text of more characters is understood when the typing rests, so that the letters do not wait for it. */
const longBody = 4_000
const restMs = 250

/** Reads the form for everything below it, when the typing leaves time for it. */
export function EditedTemplate({ form, children }: TemplateFormHandle & { children: ReactNode }) {
  const typed = useWatch({ control: form.control, compute: readTemplateForm })
  const rested = useRested(typed, restMs)
  const reading = useDeferredValue(typed.content.body.length > longBody ? rested : typed)
  const edited = useMemo(() => understood(reading), [reading])
  return <Understood value={edited}>{children}</Understood>
}

export function useEdited(): Edited {
  const edited = useContext(Understood)
  if (!edited) throw new Error('A template is edited inside <EditedTemplate>.')
  return edited
}

function understood(reading: TemplateReading): Edited {
  const { content } = reading
  const settled = settle(content)
  const listed = new Set(content.fields.map(field => field.name))
  return {
    reading,
    bodyProblems: contentProblems(content).flatMap(({ path, problem }) =>
      path === 'body' && problem ? [problem] : [],
    ),
    settled,
    words: wordsOf(reading, settled),
    names: new Set(namesIn(content.body)),
    unlisted: settled.fields.filter(field => !listed.has(field.name)),
  }
}
