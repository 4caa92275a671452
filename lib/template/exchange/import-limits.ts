/** Bytes of a file or a pasted text: what the server takes of one request. */
export const mostSourceBytes = 1_000_000

/** Templates of one import. */
export const mostTemplates = 200

export const sourceTooLarge = 'This is larger than 1 MB. Split it and import the parts one by one.'

export const notText = 'This is not a text file. Choose a .prompt, JSON, CSV, Markdown or text file.'
