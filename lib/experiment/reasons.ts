/** Why somebody chose a picture, in the words of the voting page. */
export const reasonLabels = {
  subject: 'The subject',
  composition: 'The composition',
  light: 'The light',
  colour: 'The colours',
  detail: 'The detail',
  text: 'The lettering',
  flaws: 'Fewer flaws',
} as const

export type Reason = keyof typeof reasonLabels

export const reasons = [
  'subject',
  'composition',
  'light',
  'colour',
  'detail',
  'text',
  'flaws',
] as const satisfies Reason[]
