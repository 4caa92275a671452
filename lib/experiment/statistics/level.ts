/** How often an interval may miss what it is an interval of, everywhere in an experiment. */
export const alpha = 0.05

/** The 97.5 % quantile of the normal distribution: the `z` of a two-sided 95 % interval. */
export const z = 1.959963984540054
