import type { FieldType } from './schema'

/** The types of fields as people choose them, in this order. */
export const typeWords: Record<FieldType, string> = {
  text: 'Text',
  longtext: 'Long text',
  select: 'One of several',
  multiselect: 'Some of several',
  number: 'Number',
  boolean: 'Yes or no',
  color: 'Colour',
  list: 'List',
}
