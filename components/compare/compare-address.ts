import type { CompareMode } from './compared'

/** The page that shows pictures beside each other, in this order. Ids are letters and digits: the comma stays readable. */
export const compareAddress = (ids: readonly string[], mode: CompareMode = 'beside'): string =>
  `/compare?ids=${ids.join(',')}${mode === 'beside' ? '' : `&as=${mode}`}`
