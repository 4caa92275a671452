import 'server-only'
import type { Principal } from '@/lib/access/principal'
import { armFigures } from './arm-figures'
import { ballotLength } from './ballot'
import { designOf } from './design-of'
import { type ExperimentRow, startedRow } from './experiment-rows'
import { findingsOf } from './findings'
import { polledOf } from './polled'
import type { Design, Voter } from './schema'
import { type Verdict, verdictOf } from './statistics/verdict'
import { earlyWords, headingOf, helpWords } from './statistics/verdict-words'
import type { Findings, VerdictView } from './view'
import { voterViews } from './voter-views'
import { voterRows, votersOf, votesOf } from './votes'

/**
 * What the votes of a started experiment say, as far as it may be seen; null as `experimentView`. While results are hidden
 * votes are not even read.
 */
export async function verdictView(who: Principal, id: string): Promise<VerdictView | null> {
  const row = await startedRow(who, id)
  if (!row) return null
  const design = await designOf(row)
  const voters = await voterRows(id)
  const { verdict, findings } = await judged(row, design, votersOf(voters))
  return {
    verdict,
    heading: headingOf(verdict, design),
    early: earlyWords(verdict),
    help: verdict.kind === 'hidden' ? null : helpWords(verdict),
    arms: await armFigures(id),
    voters: await voterViews(id, voters, ballotLength(await polledOf(row))),
    findings,
  }
}

/** Without votes `verdictOf` tells whether they may be seen: that hangs on voters alone. */
async function judged(
  { id }: ExperimentRow,
  design: Design,
  voters: Voter[],
): Promise<{ verdict: Verdict; findings: Findings | null }> {
  const blind = verdictOf([], voters, design)
  if (blind.kind === 'hidden') return { verdict: blind, findings: null }
  const votes = await votesOf(id)
  const verdict = verdictOf(votes, voters, design)
  if (verdict.kind === 'hidden') return { verdict, findings: null }
  return { verdict, findings: await findingsOf(id, { verdict, design, votes, voters }) }
}

/** Whether the results of an experiment may be seen now. */
export async function mayBeSeen(row: ExperimentRow): Promise<boolean> {
  const design = await designOf(row)
  return verdictOf([], votersOf(await voterRows(row.id)), design).kind !== 'hidden'
}
