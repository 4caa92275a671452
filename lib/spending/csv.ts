import { microsPerDollar } from '@/lib/money'

/** A cell is a text, which may be anybody's, or a number of ours. */
export type Cell = string | { number: string }

/** Excel takes a file for UTF-8 only when it begins with this. */
export const byteOrderMark = '\ufeff'

/** A count, as a number that a spreadsheet can add up. */
export const wholeNumber = (number: number): Cell => ({ number: String(number) })

/** Micro-dollars as dollars with all six decimals: 0.053000, -0.210000. */
export const exactDollars = (micros: number): Cell => ({ number: (micros / microsPerDollar).toFixed(6) })

/**
 * Cells as one line of a CSV file. Format: https://www.rfc-editor.org/rfc/rfc4180. A text that a spreadsheet would
 * run as a formula gets an apostrophe before it, as https://owasp.org/www-community/attacks/CSV_Injection advises.
 */
export const csvLine = (cells: Cell[]): string =>
  `${cells.map(cell => (typeof cell === 'string' ? quoted(harmless(cell)) : cell.number)).join(',')}\r\n`

/** The signs that begin a formula, with their full-width forms, which some spreadsheets read alike. */
const formulaStart = /^[=+\-@\t\r\n＝＋－＠]/

const harmless = (text: string): string => (formulaStart.test(text) ? `'${text}` : text)

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
