/** Images that one action may name. */
export const mostAtOnce = 2_000

/** Characters of a note. */
export const noteLimit = 2_000

/** Characters of a saved view's name. */
export const viewNameLimit = 60

/** Pictures that are compared with each other. */
export const leastCompared = 2
export const mostCompared = 4
