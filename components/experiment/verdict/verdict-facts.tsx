import type { Judged } from '@/lib/experiment/statistics/verdict'
import { percent } from '@/lib/experiment/statistics/words'
import type { ArmView, Findings } from '@/lib/experiment/view'
import { FactTiles } from './fact-tiles'

/** The figures behind the sentence. */
export function VerdictFacts({
  judged,
  findings,
  arms,
  voters,
}: {
  judged: Judged
  findings: Findings
  arms: readonly ArmView[]
  /** Who count. */
  voters: number
}) {
  const { tally, two, many, units, by } = judged
  const agreement = (two ?? many)?.agreement ?? null
  return (
    <FactTiles
      facts={[
        { figure: `${voters} of ${judged.target}`, words: 'people who count' },
        ...wonFacts(judged, arms),
        { figure: percent(tally.ties.share), words: 'ties' },
        { figure: percent(tally.bothBad.share), words: 'both bad' },
        { figure: percent(tally.left.share), words: 'chose the left picture' },
        {
          figure: agreement === null ? '–' : agreement.toFixed(2).replace('-', '−'),
          words: 'agreement (α): 1 all alike, 0 by chance',
        },
        ...(findings.consistency
          ? [
              {
                figure: `${findings.consistency.same} of ${findings.consistency.of}`,
                words: 'repeated pairs answered alike',
              },
            ]
          : []),
        ...(two ? [] : [{ figure: String(units), words: by === 'row' ? 'rows' : 'pairs' }]),
      ]}
    />
  )
}

function wonFacts({ two, units, by }: Judged, arms: readonly ArmView[]) {
  if (!two) return []
  const { first, second } = two.won
  const [won, arm] = second >= first ? [second, arms[1]] : [first, arms[0]]
  return [{ figure: `${won} of ${units}`, words: `${by}s won by ${arm?.name ?? ''}` }]
}
