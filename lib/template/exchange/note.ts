import type { Mark } from './dialects/dialect'

/** Something of the source, the line it begins on (from 1), and a sentence about it. */
export type Note = { text: string; line: number; message: string }

/** More than these nobody reads; the last one says how many there are. */
const mostNotes = 100

/** Marks in the order of the text. */
export function notesOf(text: string, marks: readonly Mark[]): Note[] {
  let line = 1
  let from = 0
  const notes = marks
    .toSorted((one, other) => one.start - other.start)
    .slice(0, mostNotes)
    .map(({ start, end, message }) => {
      line += text.slice(from, start).split('\n').length - 1
      from = Math.max(from, start)
      return { text: text.slice(start, end), line, message }
    })
  const more = marks.length - notes.length
  return more > 0
    ? [...notes, { text: '', line, message: `And ${more.toLocaleString('en-US')} more like these.` }]
    : notes
}
