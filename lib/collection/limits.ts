/** Characters of a collection's name. */
export const collectionNameLimit = 80
