export const fewestArms = 2
export const mostArms = 6

/** Five units can never decide: the least p that flipping their signs can give is 2^(1 − 5) = 0.0625. */
export const fewestUnits = 6
/** Below five people the interval rests on four degrees of freedom or fewer, and on whoever came first. */
export const fewestVoters = 5

/** Half of the band around one half in which the arms count as equally good, unless the design says otherwise. */
export const usualMargin = 0.1
