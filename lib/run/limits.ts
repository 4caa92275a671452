/** Characters of a prompt after trimming: the provider's bound, and so the most one value can hold. */
export const promptLimit = 32_000

export const fewestImages = 1
/** Pictures per request: the provider's bound. */
export const mostImages = 10

/** Characters of anything typed beside the values (a size, a number, a model). */
export const settingLimit = 100

/** Values a form may carry; more is no form of ours. */
export const mostValues = 100
