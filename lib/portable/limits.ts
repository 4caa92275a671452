/** How a portable link begins: `t` for a template, 1 for the dictionary and the names in it. */
export const portablePrefix = 't1.'

/** Bytes of JSON that a link may hold. */
export const longestInflated = 64 * 1024

/** Characters up to which a link works everywhere, and up to which only some chats cut it. */
export const safeLinkLength = 1_800
export const riskyLinkLength = 3_800
