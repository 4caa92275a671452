/** What rows say where there are no accounts; it is a word to read, because exports and old rows hold it as it is. */
export const ownerId = 'Owner'
