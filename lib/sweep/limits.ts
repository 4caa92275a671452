/** Axes of one sweep. */
export const mostAxes = 8

/** Values of one axis. */
export const mostAxisValues = 200

/** Characters of all values together: what one request of the form may carry in any script, with room for the form. */
export const planLimit = 200_000

/** Images that a press starts without asking again. */
export const softMostImages = 24
