/** Bytes of a settings file: a hundred models are under 32 kB. */
export const mostFileBytes = 256 * 1024

/** The refusal of anything larger, before it is sent and after. */
export const fileTooLarge = `This is larger than a settings file can be: at most ${mostFileBytes / 1024} kB. Nothing was changed.`
