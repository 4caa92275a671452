import type { Cells } from './cells'

/** How much the second of two arms is preferred, and how far that can be trusted. */
export type Share = {
  /** Mean score, 0 to 1: above one half the second arm is preferred. */
  share: number
  /** Variance of the share over other units and other voters. */
  variance: number
  /** The part of the variance that more voters would shrink. */
  voterTerm: number
  /** The part of the variance that more units would shrink. */
  unitTerm: number
  /** What both terms count, and is taken off once: the variance if every score were a world of its own. */
  scoreTerm: number
  /** Voters and units with a score. */
  voters: number
  units: number
  /** Every score is the same, so that their spread says nothing. */
  isUniform: boolean
}

/**
 * The mean score with a variance that is clustered both by voter and by unit:
 * Σ_v(Σr)²·V/(V−1)/n² + Σ_k(Σr)²·K/(K−1)/n² − Σr²/n² with r = score − share over V voters, K units and n cells, never
 * below either clustered term, for it can come out negative.
 * Source: Cameron, Gelbach and Miller, Robust Inference with Multiway Clustering, JBES 29 (2011), 2.1 and 2.3.
 * @returns null without a score; infinite terms where there is one voter or one unit
 */
export function shareOf(cells: Cells): Share | null {
  const { score } = cells
  const n = score.length
  if (n === 0) return null
  const share = mean(score)
  const byVoter = new Float64Array(cells.voters)
  const byUnit = new Float64Array(cells.units)
  const isVoter = new Uint8Array(cells.voters)
  const isUnit = new Uint8Array(cells.units)
  let squares = 0
  for (let at = 0; at < n; at++) {
    const residual = (score[at] ?? 0) - share
    const v = cells.voter[at] ?? 0
    const u = cells.unit[at] ?? 0
    byVoter[v] = (byVoter[v] ?? 0) + residual
    byUnit[u] = (byUnit[u] ?? 0) + residual
    isVoter[v] = 1
    isUnit[u] = 1
    squares += residual * residual
  }
  const voters = count(isVoter)
  const units = count(isUnit)
  const voterTerm = clusteredTerm(byVoter, voters, n)
  const unitTerm = clusteredTerm(byUnit, units, n)
  const scoreTerm = squares / (n * n)
  const isUniform = score.every(one => one === score[0])
  const variance = isUniform ? 0 : varianceOf(voterTerm, unitTerm, scoreTerm)
  return { share, variance, voterTerm, unitTerm, scoreTerm, voters, units, isUniform }
}

function mean(scores: Float64Array): number {
  let sum = 0
  for (const score of scores) sum += score
  return sum / scores.length
}

function count(marks: Uint8Array): number {
  let sum = 0
  for (const mark of marks) sum += mark
  return sum
}

function clusteredTerm(sums: Float64Array, clusters: number, n: number): number {
  if (clusters < 2) return Number.POSITIVE_INFINITY
  let squares = 0
  for (const sum of sums) squares += sum * sum
  return ((squares / (n * n)) * clusters) / (clusters - 1)
}

/**
 * Where opposite opinions cancel in every voter and in every unit, both clustered terms vanish although the scores differ;
 * a variance of nothing would then claim to know the share exactly. What remains is the spread of single scores.
 */
function varianceOf(voterTerm: number, unitTerm: number, scoreTerm: number): number {
  const variance = Math.max(voterTerm + unitTerm - scoreTerm, voterTerm, unitTerm)
  return variance < scoreTerm * 1e-9 ? scoreTerm : variance
}
