import type { Field, TemplateAbout, TemplateContent } from '@/lib/template/schema'

/** A template as it leaves the house: pictures stay, they are nothing without the gallery they stand in. */
export type Exported = Omit<TemplateAbout, 'coverImageId'> & TemplateContent

/** A field without its pictures and without what is empty, in one order. */
export const exportedField = ({
  name,
  label,
  help,
  type,
  required,
  default: byDefault,
  placeholder,
  options,
  ...rest
}: Field) => ({
  name,
  label,
  type,
  required,
  ...(byDefault && { default: byDefault }),
  ...(help && { help }),
  ...(placeholder && { placeholder }),
  ...(options.length > 0 && { options: options.map(({ thumbnail: _, ...option }) => option) }),
  ...rest,
})
