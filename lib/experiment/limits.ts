export const fewestArms = 2
export const mostArms = 6

/** Five units can never decide: the least p that flipping their signs can give is 2^(1 − 5) = 0.0625. */
export const fewestUnits = 6
/** Below five people the interval rests on four degrees of freedom or fewer, and on whoever came first. */
export const fewestVoters = 5

/** Half of the band around one half in which the arms count as equally good, unless the design says otherwise. */
export const usualMargin = 0.1

export const mostRows = 100
export const mostPairsPerRow = 5
export const mostTarget = 1_000
/** Pairs that a voter is shown once more, turned round. */
export const mostRepeats = 2
/** The band around one half, in points. */
export const mostMarginPoints = 25

export const questionLimit = 160
export const armNameLimit = 40
export const rowNameLimit = 80
export const leftOutReasonLimit = 200
