/** Bytes of a settings file: a hundred models are under 32 kB. */
export const mostFileBytes = 256 * 1024
