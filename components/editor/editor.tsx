'use client'

import { formOf } from '@/lib/run/form-defaults'
import { formToParams } from '@/lib/run/form-url'
import { type EditorProps, EditorSheet } from './editor-sheet'

/** The left half of the playground. A form with another beginning is another form. */
export function Editor(props: EditorProps) {
  const base = formOf(props.template)
  const beginning = formToParams(props.template.slug, props.start, base, props.linkVersionId).toString()
  return <EditorSheet key={`${props.draftKey} ${beginning}`} {...props} base={base} beginning={beginning} />
}
