import { add, solve } from './solve'

/** Half a win each way for every two arms: an arm that never lost still has a finite strength. */
const virtualWins = 0.5

const mostSteps = 100
/**
 * A step that moves no two strengths further apart than 1 raises the likelihood, by at least (3 − e) of what it promises: the
 * third derivative of a logistic likelihood is bounded by its second (Bach, Self-concordant analysis for logistic
 * regression, 2010, Proposition 1). Longer ones are checked.
 */
const safeStep = 0.5
/** Each step squares what is left: after one of this size nothing is. */
const closeStep = 1e-6

/**
 * Strengths of arms in the model of Bradley and Terry, P(i beats j) = 1/(1 + e^(s_j − s_i)), by maximum likelihood with half
 * a virtual win each way between every two arms. Newton's method; a step that does not help is halved, and the likelihood
 * is concave, so it always arrives.
 * Sources: Bradley and Terry, Biometrika 39 (1952); Hunter, Annals of Statistics 32 (2004) for the likelihood.
 * @param wins row by row: `wins[i * arms + j]` is how often i was preferred to j, ties half each way
 * @returns strengths in logits that sum to 0
 */
export function bradleyTerry(wins: Float64Array, arms: number): Float64Array {
  let strengths: Float64Array = new Float64Array(arms)
  for (let step = 0; step < mostSteps; step++) {
    const change = newtonStep(wins, strengths)
    const length = change.reduce((most, one) => Math.max(most, Math.abs(one)), 0)
    strengths = length < safeStep ? moved(strengths, change, 1) : climb(wins, strengths, change)
    if (length < closeStep) break
  }
  return strengths
}

/** Goes as far along a change as the likelihood rises. */
function climb(wins: Float64Array, strengths: Float64Array, change: Float64Array): Float64Array {
  const before = logLikelihood(wins, strengths)
  let size = 1
  let next = moved(strengths, change, size)
  while (logLikelihood(wins, next) < before && size > closeStep) {
    size /= 2
    next = moved(strengths, change, size)
  }
  return next
}

const moved = (strengths: Float64Array, change: Float64Array, size: number) =>
  strengths.map((strength, at) => strength + size * (change[at] ?? 0))

/** The chance that the first of two strengths is preferred. */
const chanceOf = (one: number, other: number): number => 1 / (1 + Math.exp(other - one))

function logLikelihood(wins: Float64Array, strengths: Float64Array): number {
  const { length } = strengths
  let sum = 0
  for (let i = 0; i < length; i++) {
    for (let j = 0; j < length; j++) {
      if (i === j) continue
      sum -=
        ((wins[i * length + j] ?? 0) + virtualWins) * Math.log1p(Math.exp((strengths[j] ?? 0) - (strengths[i] ?? 0)))
    }
  }
  return sum
}

/** Solves H·step = gradient; adding 1 everywhere to H leaves the step alone and pins the sum of the strengths to 0. */
function newtonStep(wins: Float64Array, strengths: Float64Array): Float64Array {
  const { length } = strengths
  const hessian = new Float64Array(length * length).fill(1)
  const gradient = new Float64Array(length)
  for (let i = 0; i < length; i++) {
    for (let j = 0; j < i; j++) {
      const forI = (wins[i * length + j] ?? 0) + virtualWins
      const both = forI + (wins[j * length + i] ?? 0) + virtualWins
      const chance = chanceOf(strengths[i] ?? 0, strengths[j] ?? 0)
      const surplus = forI - both * chance
      const curve = both * chance * (1 - chance)
      add(gradient, i, surplus)
      add(gradient, j, -surplus)
      add(hessian, i * length + i, curve)
      add(hessian, j * length + j, curve)
      add(hessian, i * length + j, -curve)
      add(hessian, j * length + i, -curve)
    }
  }
  return solve(hessian, gradient)
}
