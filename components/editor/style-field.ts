import type { Field } from '@/lib/template/schema'

/** Whether a field says how the image looks, apart from what it shows. Templates name it so. */
export const isStyle = ({ name }: Pick<Field, 'name'>): boolean => name === 'style'

/** Whether a field has words to try, beside those a person types: where it is not its options that are chosen from. */
export const hasSuggestions = ({ type, options }: Field): boolean =>
  type !== 'select' && type !== 'multiselect' && type !== 'boolean' && options.length > 0
