/** Pictures that are compared with each other. */
export const leastCompared = 2
export const mostCompared = 4
