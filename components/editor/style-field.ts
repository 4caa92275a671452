import type { Field } from '@/lib/template/schema'

/** Whether a field says how the image looks, apart from what it shows. Templates name it so. */
export const isStyle = ({ name }: Field): boolean => name === 'style'

/** Whether a field has words to try, beside those a person types. */
export const hasSuggestions = ({ type, options }: Field): boolean => type !== 'select' && options.length > 0
