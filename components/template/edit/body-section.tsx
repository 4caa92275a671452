import { type RefObject, useId } from 'react'
import { DetailsSection } from '@/components/run/details-section'
import { named } from '@/lib/template/names'
import type { Problem } from '@/lib/template/node'
import { parse } from '@/lib/template/parse'
import { BodyEditor } from './body-editor'
import { useEdited } from './edited'
import { InsertField } from './insert-field'
import { insertText } from './insert-text'
import { ProblemList } from './problem-list'
import { showInBody } from './show-in-body'
import type { TemplateFormHandle } from './template-form-handle'
import type { FieldList } from './use-field-list'
import { useRested } from './use-rested'
import { useTemplateSentence } from './use-template-sentence'

/** Long enough that an opened brace is not held against the person who is about to close it. */
const restMs = 600

/** The prompt text: written, its fields put in, its errors mended. */
export function BodySection({
  form,
  list,
  areaRef,
  onInsert,
}: TemplateFormHandle & {
  list: FieldList
  areaRef: RefObject<HTMLTextAreaElement | null>
  onInsert: (name: string) => void
}) {
  const problemsId = useId()
  const { reading, bodyProblems } = useEdited()
  const problems = useRested(bodyProblems, restMs)
  const sentence = useTemplateSentence({ form }, 'body')

  const fix = ({ start, end }: Problem, replacement: string) => {
    if (areaRef.current) insertText(areaRef.current, replacement, { start, end })
  }
  /** The name a problem is about, where no field has it. */
  const unlistedAt = ({ start, end }: Problem): string | null => {
    const node = [...named(parse(form.getValues('body')).nodes)].find(found => found.start <= start && end <= found.end)
    return node && !reading.content.fields.some(field => field.name === node.name) ? node.name : null
  }
  return (
    <DetailsSection
      heading="Prompt text"
      action={<InsertField onInsert={onInsert} onNew={label => onInsert(list.add(label).name)} />}
    >
      <BodyEditor form={form} areaRef={areaRef} describedBy={problemsId} />
      <ProblemList
        id={problemsId}
        problems={problems}
        sentence={sentence}
        onShow={problem => areaRef.current && showInBody(areaRef.current, problem)}
        onFix={fix}
        addable={problem => (problem.fix ? unlistedAt(problem) : null)}
        onAdd={list.addNamed}
      />
    </DetailsSection>
  )
}
