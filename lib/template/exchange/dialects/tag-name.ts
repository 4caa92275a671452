/**
 * What may stand as a name between braces: words, also joined by dots, hyphens or slashes ("user.name"). Longer ones
 * are text that happens to stand in braces.
 */
export const tagName = /^[\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}_ .\-/]{0,78}[\p{L}\p{M}\p{N}_])?$/u
