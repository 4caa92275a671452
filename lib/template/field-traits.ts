import type { FieldType } from './schema'

/** What can be said of some fields beyond name, label, help and default. `bounds`: of a number, or of how many. */
export type FieldTrait = 'placeholder' | 'options' | 'allowOther' | 'bounds' | 'step' | 'maxLength'

const traits: Record<FieldType, readonly FieldTrait[]> = {
  text: ['placeholder', 'options', 'maxLength'],
  longtext: ['placeholder', 'options', 'maxLength'],
  select: ['options', 'allowOther'],
  multiselect: ['options', 'allowOther', 'bounds'],
  number: ['placeholder', 'options', 'bounds', 'step'],
  boolean: [],
  color: ['placeholder', 'options'],
  list: ['placeholder', 'options', 'bounds', 'maxLength'],
}

/** Whether a trait means anything for fields of a type. */
export const hasTrait = (type: FieldType, trait: FieldTrait): boolean => traits[type].includes(trait)

/** Whether people choose among the options; elsewhere options are words to try. */
export const isChoice = (type: FieldType): boolean => type === 'select' || type === 'multiselect'

/** Whether a value is several, one a line. */
export const isSeveral = (type: FieldType): boolean => type === 'list' || type === 'multiselect'
