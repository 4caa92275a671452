import type { Segment } from './schema'

/** A tag of a field, of a section or of a comment, whole. */
export const tag = /(\{\{[^{}]*\}\})/

/** A body as pieces, its tags told from its words: to be shown, not to be filled. */
export const bodySegments = (body: string): Segment[] =>
  body
    .split(tag)
    .map((text, position) => ({ text, field: position % 2 === 1 ? text : null }))
    .filter(segment => segment.text !== '')
