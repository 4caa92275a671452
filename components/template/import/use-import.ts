import { useState, useTransition } from 'react'
import { answerOf } from '@/components/run/answer-of'
import type { Failure } from '@/lib/result'
import { importTemplates } from '@/lib/template/exchange/actions'
import type { Draft } from '@/lib/template/exchange/draft'
import { mostSourceBytes } from '@/lib/template/exchange/import-limits'
import type { Field } from '@/lib/template/schema'
import type { Chosen } from './use-chosen'

/** A template that is there now. `axes`: the fields whose every value is to be tried. */
export type Imported = { slug: string; name: string; axes: Pick<Field, 'name' | 'label'>[] }

/** Imports what was chosen, in one request, and says what came of it. */
export function useImport(onImported: (imported: Imported[]) => void) {
  const [failure, setFailure] = useState<Failure | null>(null)
  const [isImporting, startTransition] = useTransition()
  const press = (templates: Chosen['templates']) => {
    if (isImporting) return
    const taken = templates.filter(template => template.isTaken)
    const request = {
      templates: taken.map(({ name, draft: { description, tags, content } }) => ({
        about: { name, description, tags },
        content,
      })),
    }
    if (new Blob([JSON.stringify(request)]).size > mostSourceBytes) return setFailure(tooLarge)
    startTransition(async () => {
      const { result, isAnswered } = await answerOf(importTemplates(request))
      if (result.ok) {
        setFailure(null)
        onImported(result.value.map((one, position) => ({ ...one, axes: axesOf(taken[position]?.draft) })))
      } else setFailure(isAnswered ? atPlaces(result.error, templates) : unanswered(result.error))
    })
  }
  return { failure, isImporting, press }
}

const axesOf = (draft: Draft | undefined) =>
  draft?.content.fields.filter(field => draft.axes.includes(field.name)) ?? []

const tooLarge: Failure = {
  kind: 'invalid',
  message: 'Together these templates are larger than 1 MB. Choose fewer, and import the others afterwards.',
}

/** Another press would import everything a second time. */
const unanswered = ({ kind }: Failure): Failure => ({
  kind,
  message: 'The server did not answer. Look among the templates before you press again: they may be there.',
})

/** The request only holds what was taken; sentences are shown at the places of the list. */
function atPlaces({ fields, ...failure }: Failure, templates: Chosen['templates']): Failure {
  if (!fields) return failure
  const places = templates.flatMap((template, position) => (template.isTaken ? [position] : []))
  const moved = Object.entries(fields).map(([path, sentence]) => [
    path.replace(/^templates\.(\d+)/, (_, number: string) => `templates.${places[Number(number)] ?? number}`),
    sentence,
  ])
  return { ...failure, fields: Object.fromEntries(moved) }
}
