import type { Contests } from '@/lib/experiment/statistics/contests'
import type { Random } from '@/lib/experiment/statistics/random'
import { contenders, rankArms } from '@/lib/experiment/statistics/ranking'
import { logistic, missing, ties, type World } from './world'

/**
 * Draws one experiment between three arms or more, the first of which leads by the world's lean, and judges it.
 * @param draws of the bootstrap behind its intervals
 * @returns the arm that is preferred to all others, or null
 */
export function judgeMany(world: World, arms: number, random: Random, draws: number): number | null {
  const [first = null, ...others] = contenders(rankArms(drawContests(world, arms, random), draws))
  return others.length === 0 ? first : null
}

/** Every two arms once: a voter is shown these in turn, so that each is seen equally often. */
const pairingsOf = (arms: number): [number, number][] =>
  Array.from({ length: arms }, (_, one) =>
    Array.from({ length: arms - one - 1 }, (__, step): [number, number] => [one, one + step + 1]),
  ).flat()

/** Every arm has an effect of its own in each row and on each voter, so that two arms differ as far as between two alone. */
function drawContests({ rows, voters, lean, rowSd, voterSd }: World, arms: number, random: Random): Contests {
  const pairings = pairingsOf(arms)
  const armInRow = drawEffects(rows * arms, rowSd, random)
  const most = rows * voters
  const voter = new Int32Array(most)
  const unit = new Int32Array(most)
  const first = new Uint8Array(most)
  const second = new Uint8Array(most)
  const score = new Float64Array(most)
  const armForVoter = drawEffects(voters * arms, voterSd, random)
  let count = 0
  for (let v = 0; v < voters; v++) {
    for (let row = 0; row < rows; row++) {
      if (random.fraction() < missing) continue
      const [one, other] = pairings[(v + row) % pairings.length] ?? [0, 1]
      const effect = (arm: number) =>
        (arm === 0 ? lean : 0) + (armInRow[row * arms + arm] ?? 0) + (armForVoter[v * arms + arm] ?? 0)
      voter[count] = v
      unit[count] = row
      first[count] = one
      second[count] = other
      score[count] = drawScore(effect(other) - effect(one), random)
      count++
    }
  }
  const cut = { voter: voter.subarray(0, count), unit: unit.subarray(0, count), score: score.subarray(0, count) }
  const weight = new Float64Array(count).fill(1)
  return { arms, voters, units: rows, first, second, weight, ...cut }
}

const drawEffects = (count: number, sd: number, random: Random): Float64Array =>
  Float64Array.from({ length: count }, () => (sd / Math.SQRT2) * random.normal())

function drawScore(lean: number, random: Random): number {
  if (random.fraction() < ties) return 0.5
  return random.fraction() < logistic(lean) ? 1 : 0
}
