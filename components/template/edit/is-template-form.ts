import { isRecord } from '@/components/editor/is-run-form'
import { newFieldForm } from '@/lib/template/new-field'
import { fieldTypes } from '@/lib/template/schema'
import { emptyAbout, emptyContent, type TemplateForm, templateFormOf } from '@/lib/template/template-form'

/** One of everything that a form may hold. */
const example: TemplateForm = {
  ...templateFormOf(emptyAbout, emptyContent),
  fields: [{ ...newFieldForm('', ''), options: [{ value: '', label: '', prompt: '', effect: '', thumbnail: '' }] }],
}

/** Whether something kept by an earlier version of the page is still a form. */
export const isTemplateForm = (thing: unknown): thing is TemplateForm =>
  isAlike(thing) && thing.fields.every(({ type }) => fieldTypes.includes(type))

const isAlike = (thing: unknown): thing is TemplateForm => isLike(thing, example)

function isLike(thing: unknown, model: unknown): boolean {
  if (Array.isArray(model)) return Array.isArray(thing) && thing.every(each => isLike(each, model[0]))
  if (!isRecord(model)) return typeof thing === typeof model
  return isRecord(thing) && Object.entries(model).every(([key, part]) => isLike(thing[key], part))
}
