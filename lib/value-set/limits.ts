/** Characters of a value set's name. */
export const setNameLimit = 120

/** Value sets of one template: more of them nobody finds a name in. */
export const mostSets = 100
