/** Characters of a field's name: it is typed in the body. */
export const nameLimit = 40

/** Characters of what stands on one line: a template's name, a label, a tag, the note of a version. */
export const lineLimit = 120

/** Characters of a help text, a description, an option. */
export const sentenceLimit = 1_000

/** Characters of a body or of an option's prompt: as many as the provider takes of a whole prompt. */
export const bodyLimit = 32_000

/** Fields of a template; as many values as a run may carry. */
export const mostFields = 100

export const mostOptions = 200

export const mostTags = 20

/** Sections within one another. A body is a text of a page, not a program. */
export const mostDepth = 32
