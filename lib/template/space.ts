/** Spaces and line breaks between two words, and how many breaks there are. */
export type Space = { text: string; breaks: number }

export const spaceOf = (text: string): Space => ({ text, breaks: text.split('\n').length - 1 })

/**
 * What is left of the spaces on both sides of something that went away: of two spaces one, of an emptied line nothing,
 * and never more than the wider of both. Lines that went away with all that stood on them (`isBlock`) leave theirs.
 */
export function closedSpace(before: Space, after: Space, isBlock: boolean): Space {
  const breaks = before.breaks + after.breaks
  if (isBlock && breaks <= 2) return { text: before.text + after.text, breaks }
  if (after.breaks > 0 && after.breaks >= before.breaks) return after
  if (after.breaks > 0) return { text: throughBreak(before.text) + behindBreak(after.text), breaks: before.breaks }
  return before.text ? before : after
}

const throughBreak = (text: string): string => text.slice(0, text.lastIndexOf('\n') + 1)
const behindBreak = (text: string): string => text.slice(text.lastIndexOf('\n') + 1)
