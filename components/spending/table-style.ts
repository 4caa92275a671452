/** Figures stand under each other to the right; lines between rows are the only rules. */
export const tableStyle = 'w-full border-collapse text-small [&_tr]:border-b [&_tr]:border-line'
export const nameHead = 'py-1.5 text-left align-bottom font-regular text-soft'
export const nameCell = 'py-1.5 text-left align-top font-regular'
export const figureHead = 'py-1.5 pl-3 text-right align-bottom font-regular text-soft'
export const figureCell = 'py-1.5 pl-3 text-right align-top whitespace-nowrap'
