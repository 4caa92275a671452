import { renamedInBody } from '@/lib/template/body-edits'
import type { FieldPlace } from './template-form-handle'

/** Gives a field another name, in the list and in the body. */
export function renameField({ form, place }: FieldPlace, from: string, to: string): void {
  form.setValue(`fields.${place}.name`, to, { shouldDirty: true })
  const body = form.getValues('body')
  const renamed = renamedInBody(body, from, to)
  if (renamed !== body) form.setValue('body', renamed, { shouldDirty: true })
}

/** The names that a field may not have, because another has it. */
export const otherNames = ({ form, place }: FieldPlace): string[] =>
  form
    .getValues('fields')
    .filter((_, other) => other !== place)
    .map(field => field.name)
