import { describe, expect, test } from 'vitest'
import { krippendorffAlpha } from '@/lib/experiment/statistics/agreement'
import { betaQuantile } from '@/lib/experiment/statistics/beta'
import { bradleyTerry } from '@/lib/experiment/statistics/bradley-terry'
import { type Cells, unitMeans } from '@/lib/experiment/statistics/cells'
import { degreesOf, liveInterval, liveMultiplier, plannedInterval } from '@/lib/experiment/statistics/interval'
import { z } from '@/lib/experiment/statistics/level'
import { jeffreys, wilson } from '@/lib/experiment/statistics/proportion'
import { type Share, shareOf } from '@/lib/experiment/statistics/share'
import { signFlipP } from '@/lib/experiment/statistics/sign-flip'
import { studentT } from '@/lib/experiment/statistics/student'
import { cellsOfMatrix } from '@/tests/support/score-matrix'
import quantiles from '@/tests/vectors/quantiles.json'
import vectors from '@/tests/vectors/statistics.json'

const near = (actual: number | null | undefined, expected: number) => {
  expect(actual).toBeTypeOf('number')
  expect(Math.abs((actual ?? Number.NaN) - expected)).toBeLessThan(1e-6)
}
const nearAll = (actual: Iterable<number> | null | undefined, expected: number[]) => {
  const values = [...(actual ?? [])]
  expect(values).toHaveLength(expected.length)
  expected.forEach((value, at) => {
    near(values[at], value)
  })
}

const sharedBy = (cells: Cells): Share => {
  const share = shareOf(cells)
  if (!share) throw new Error('the vector has no score')
  return share
}

describe('what scipy answers, to six decimals', () => {
  test.each(vectors.matrices)('a matrix with a share of $expected.share', ({ scores, expected }) => {
    const cells = cellsOfMatrix(scores)
    const share = sharedBy(cells)
    near(share.share, expected.share)
    near(Math.sqrt(share.variance), expected.se)
    near(share.voterTerm, expected.voter_term)
    near(share.unitTerm, expected.pair_term)
    expect(degreesOf(share)).toBe(expected.df)
    near(studentT(degreesOf(share)), expected.t)
    nearAll(plannedInterval(share), expected.interval)
    near(signFlipP(unitMeans(cells).map(mean => mean - 0.5)), expected.sign_flip_p)
    near(krippendorffAlpha(cells), expected.krippendorff_alpha)
  })

  test.each(vectors.wilson)('Wilson for $wins of $n', ({ wins, n, interval }) => {
    nearAll(wilson(wins, n), interval)
  })

  test.each(vectors.jeffreys)('Jeffreys for $wins to $losses', ({ wins, losses, interval }) => {
    nearAll(jeffreys(wins, wins + losses), interval)
  })

  test.each(vectors.sign_flip)('the sign-flip p $p', ({ pair_means_minus_half, p }) => {
    near(signFlipP(Float64Array.from(pair_means_minus_half)), p)
  })

  test.each(vectors.live_multiplier)('the multiplier at $voters of $planned', ({ voters, planned, multiplier }) => {
    near(liveMultiplier(voters, planned), multiplier)
  })

  test('the live interval is the multiplier times the standard error times t/z', () => {
    for (const { scores, expected } of vectors.matrices) {
      const share = sharedBy(cellsOfMatrix(scores))
      const reach = (expected.se * liveMultiplier(scores.length, 12) * expected.t) / z
      nearAll(liveInterval(share, 12), [expected.share - reach, expected.share + reach])
    }
  })

  test.each(vectors.bradley_terry)('Bradley–Terry $strengths', ({ wins, prior, strengths }) => {
    expect(prior).toBe(0.5)
    nearAll(bradleyTerry(Float64Array.from(wins.flat()), wins.length), strengths)
  })

  test.each(quantiles.t)('t with $df degrees', ({ df, quantile }) => {
    expect(studentT(df) / quantile).toBeCloseTo(1, 10)
  })

  test.each(quantiles.beta)('the $p quantile of beta($a, $b)', ({ p, a, b, quantile }) => {
    expect(betaQuantile(p, a, b) / quantile).toBeCloseTo(1, 8)
  })
})
