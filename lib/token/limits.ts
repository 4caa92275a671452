/** Characters of a token's name. */
export const tokenNameLimit = 80

/** Tokens that may be open at once: each is a door. */
export const mostTokens = 100

/** Days after which a token may end; null: not by itself. */
export const tokenLives = [30, 90, 365, null] as const
