import { useState } from 'react'
import { useFieldArray } from 'react-hook-form'
import { type FieldForm, fieldFormOf } from '@/lib/template/field-form'
import { labelOf, nameOf } from '@/lib/template/label'
import { namesIn } from '@/lib/template/names'
import { newFieldForm } from '@/lib/template/new-field'
import { settle } from '@/lib/template/settle'
import { readTemplateForm } from '@/lib/template/template-form'
import type { TemplateFormHandle } from './template-form-handle'

/** A field that was taken off the list, and where it stood. */
export type RemovedField = { field: FieldForm; place: number }

/** The list of fields, and what is done to it as a whole. */
export function useFieldList({ form }: TemplateFormHandle) {
  const list = useFieldArray({ control: form.control, name: 'fields' })
  const [removed, setRemoved] = useState<RemovedField | null>(null)
  /** The field whose row opens as it comes. */
  const [arriving, setArriving] = useState<string | null>(null)

  /** A new field by its label, behind those that the body brought before it. An empty one is gone to. */
  const add = (label: string): FieldForm => {
    const { content } = readTemplateForm(form.getValues())
    const { body, fields } = settle(content)
    const taken = [...namesIn(body), ...fields.map(field => field.name)]
    const field = newFieldForm(nameOf(label, taken), label)
    // What the body says at length would have to be said shortly, and the text area would forget how to undo.
    const found = body === content.body ? fields.slice(content.fields.length).map(fieldFormOf) : []
    const place = content.fields.length + found.length
    list.append([...found, field], label ? { shouldFocus: false } : { focusName: `fields.${place}.label` })
    if (!label) setArriving(field.name)
    return field
  }

  /** A field for a name that the body uses, though a listed one is much like it. */
  const addNamed = (name: string): void => list.append(newFieldForm(name, labelOf(name)), { shouldFocus: false })

  /**
   * Lists what the body says of fields; only their names are left there.
   * @param going the name of the field that is opened and gone to
   */
  const adopt = (going: string | null = null): void => {
    const { content } = readTemplateForm(form.getValues())
    const { body, fields } = settle(content)
    for (const [place, field] of content.fields.entries()) {
      const said = fields[place]
      const isOther = said && JSON.stringify(said) !== JSON.stringify({ ...field, label: said.label })
      if (isOther) form.setValue(`fields.${place}`, fieldFormOf(said), { shouldDirty: true })
    }
    if (body !== content.body) form.setValue('body', body, { shouldDirty: true })
    const found = fields.slice(content.fields.length).map(fieldFormOf)
    const focus = { focusName: `fields.${fields.findIndex(field => field.name === going)}.label` }
    if (found.length > 0) list.append(found, going === null ? { shouldFocus: false } : focus)
    setArriving(going)
  }

  const remove = (place: number): void => {
    setRemoved({ field: structuredClone(form.getValues(`fields.${place}`)), place })
    list.remove(place)
  }
  const bringBack = ({ field, place }: RemovedField): void => {
    list.insert(place, field, { shouldFocus: false })
    setRemoved(null)
  }
  return { rows: list.fields, move: list.move, arriving, removed, add, addNamed, adopt, remove, bringBack }
}

export type FieldList = ReturnType<typeof useFieldList>
