import { fewestVoters } from '@/lib/experiment/limits'
import type { Cells } from '@/lib/experiment/statistics/cells'
import { type Interval, liveInterval, plannedInterval } from '@/lib/experiment/statistics/interval'
import { differencesOf, preferredArm } from '@/lib/experiment/statistics/preference'
import { wilson } from '@/lib/experiment/statistics/proportion'
import type { Random } from '@/lib/experiment/statistics/random'
import { shareOf } from '@/lib/experiment/statistics/share'
import { signFlipP } from '@/lib/experiment/statistics/sign-flip'
import { logistic, missing, ties, type World } from './world'

/** Which of the ways to judge found a preferred arm in one simulated experiment. */
export type Found = {
  /** Judged once, at the target. */
  planned: boolean
  /** Watched after every voter from the fifth on, and stopped at the first verdict. */
  live: boolean
  /** What is usually done: every vote on its own, Wilson's interval, judged once. */
  perVote: boolean
}

/** Draws one experiment between two arms and judges it in every way. */
export function judgeOnce(world: World, random: Random): Found {
  const cells = drawCells(world, random)
  return {
    planned: plannedArm(cells) !== null,
    live: isFoundWatching(cells, world.voters),
    perVote: isFoundPerVote(cells),
  }
}

/** Draws one experiment and judges it once, at the target: the preferred arm, or null. */
export const judgePlanned = (world: World, random: Random): 0 | 1 | null => plannedArm(drawCells(world, random))

function plannedArm(cells: Cells): 0 | 1 | null {
  const share = shareOf(cells)
  return share && armBy(cells, plannedInterval(share))
}

const armBy = (cells: Cells, interval: Interval | null): 0 | 1 | null =>
  preferredArm(interval, () => signFlipP(differencesOf(cells)))

function isFoundWatching(cells: Cells, target: number): boolean {
  for (let voters = fewestVoters; voters <= target; voters++) {
    const seen = firstVoters(cells, voters)
    const share = shareOf(seen)
    if (share && armBy(seen, liveInterval(share, target)) !== null) return true
  }
  return false
}

function isFoundPerVote({ score }: Cells): boolean {
  const [low, high] = wilson(
    score.reduce((sum, one) => sum + one, 0),
    score.length,
  )
  return low > 0.5 || high < 0.5
}

/** The cells of the voters who came first. */
function firstVoters(cells: Cells, voters: number): Cells {
  const after = cells.voter.findIndex(voter => voter >= voters)
  const end = after < 0 ? cells.voter.length : after
  const { voter, unit, score } = cells
  return { ...cells, voter: voter.subarray(0, end), unit: unit.subarray(0, end), score: score.subarray(0, end) }
}

/** The cells of one experiment: what `cellsOf` makes of its votes, without making the votes. */
function drawCells(world: World, random: Random): Cells {
  const { rows, pairsPerRow, voters } = world
  const pairLeans = drawPairLeans(world, random)
  const most = rows * voters
  const cells = { voter: new Int32Array(most), unit: new Int32Array(most), score: new Float64Array(most) }
  let count = 0
  for (let voter = 0; voter < voters; voter++) {
    const voterLean = world.lean + world.voterSd * random.normal()
    for (let row = 0; row < rows; row++) {
      const score = drawScore(voterLean, pairLeans.subarray(row * pairsPerRow, (row + 1) * pairsPerRow), random)
      if (score === null) continue
      cells.voter[count] = voter
      cells.unit[count] = row
      cells.score[count] = score
      count++
    }
  }
  return {
    voters,
    units: rows,
    voter: cells.voter.subarray(0, count),
    unit: cells.unit.subarray(0, count),
    score: cells.score.subarray(0, count),
  }
}

function drawPairLeans({ rows, pairsPerRow, rowSd, pairSd }: World, random: Random): Float64Array {
  const leans = new Float64Array(rows * pairsPerRow)
  for (let row = 0; row < rows; row++) {
    const rowLean = rowSd * random.normal()
    for (let pair = 0; pair < pairsPerRow; pair++) leans[row * pairsPerRow + pair] = rowLean + pairSd * random.normal()
  }
  return leans
}

/** A voter's mean score over the pairs of a row; null where all of them are missing. */
function drawScore(voterLean: number, pairLeans: Float64Array, random: Random): number | null {
  let [sum, count] = [0, 0]
  for (const pairLean of pairLeans) {
    if (random.fraction() < missing) continue
    count++
    if (random.fraction() < ties) sum += 0.5
    else if (random.fraction() < logistic(voterLean + pairLean)) sum += 1
  }
  return count === 0 ? null : sum / count
}
