/** Pictures that one link shows; a collection may hold more. */
export const mostSharedImages = 200

/** Example pictures of a template, unless somebody chose others. */
export const usualExamples = 6

/** Characters of a link's own title and of the line beneath it. */
export const shareTitleLimit = 120
export const shareNoteLimit = 1_000

/** Days after which a link ends unless told otherwise, and the most that can be asked for. */
export const usualExpiryDays = 30
export const longestExpiryDays = 365

export const shortestSharePassword = 8
export const longestSharePassword = 200
