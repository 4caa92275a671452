import { describe, expect, test } from 'vitest'
import type { CastVote } from '@/lib/experiment/ballot-view'
import { castVote } from '@/lib/experiment/cast-vote'
import { closeVoting } from '@/lib/experiment/close-voting'
import { startedRow } from '@/lib/experiment/experiment-rows'
import { preferencePairs } from '@/lib/experiment/exports/preference-pairs'
import { reportHtml } from '@/lib/experiment/exports/report-html'
import { seenResults } from '@/lib/experiment/exports/seen-results'
import { votesCsv } from '@/lib/experiment/exports/votes-csv'
import { leaveOutVoter, takeVoterBack } from '@/lib/experiment/leave-out-voter'
import { openVoting } from '@/lib/experiment/open-voting'
import { publishWinner } from '@/lib/experiment/publish-winner'
import { showVerdict } from '@/lib/experiment/show-verdict'
import { database } from '@/lib/store/database'
import { publishedTemplate } from '@/lib/template/records'
import { onEveryDatabase } from '@/tests/support/databases'
import { experimentDraft, openExperiment, shownExperiment, shownVerdict, subjects } from '@/tests/support/experiments'
import { owner, stranger } from '@/tests/support/runs'
import { valueFrom } from '@/tests/support/saved-template'
import { type Taste, VotersBrowser, voteAll } from '@/tests/support/voters'

/** Most prefer the second arm: everybody but one in five answers, and the last row belongs to the first arm. */
const mostlySecond: Taste = (row, voter) => {
  if (row === 9) return 'first'
  if ((row + voter) % 7 === 0) return 'tie'
  return (row * 3 + voter) % 5 === 0 ? 'first' : 'second'
}

async function voted(voters: number, taste: Taste = mostlySecond, change: Parameters<typeof openExperiment>[0] = {}) {
  const open = await openExperiment(change)
  for (let voter = 0; voter < voters; voter++) await voteAll(open, voter, taste)
  return open
}

/** The share for the second arm worked out from the exported file alone. */
function shareFrom(csv: string): number {
  const [head = '', ...lines] = csv.replace('\ufeff', '').trim().split('\r\n')
  const at = (name: string) => head.split(',').indexOf(name)
  const cells = new Map<string, number[]>()
  for (const line of lines.map(one => one.split(','))) {
    if (line[at('Standing')] !== 'counts' || line[at('Repeat')] === 'yes' || line[at('Answer')] === 'skip') continue
    const chosen = line[at('Chosen')]
    const cell = `${line[at('Voter')]} ${line[at('Row')]}`
    cells.set(cell, [...(cells.get(cell) ?? []), chosen === 'B' ? 1 : chosen === 'A' ? 0 : 0.5])
  }
  const means = [...cells.values()].map(scores => scores.reduce((sum, one) => sum + one, 0) / scores.length)
  return means.reduce((sum, one) => sum + one, 0) / means.length
}

onEveryDatabase(() => {
  describe('A planned experiment', () => {
    test('hides everything until the twelfth voter, and then says what the votes say', async () => {
      const open = await voted(11)
      const before = await shownVerdict(open.id)
      expect(before).toMatchObject({ heading: '11 of 12 people have voted', findings: null, help: null })
      expect(before.verdict).toEqual({ kind: 'hidden', counted: 11, target: 12 })
      expect(await seenResults(owner, open.id)).toMatchObject({ ok: false, error: { kind: 'conflict' } })

      const late = new VotersBrowser(open.token)
      const [pair] = (await late.ballot()).pairs
      await voteAll(open, 11, mostlySecond)
      const { verdict, heading, findings, arms, voters } = await shownVerdict(open.id)
      expect(heading).toBe('B preferred')
      expect(findings?.sentence).toMatch(/^B was preferred in \d+ % of choices .* 12 people, \d+ % ties\.$/)
      expect(await shownExperiment(open.id)).toMatchObject({ state: 'closed', closedBy: 'target', counted: 12 })
      expect((await late.vote(pair, 'left')).status).toBe(409)
      expect(verdict.kind !== 'hidden' && verdict.two?.share).toBeCloseTo(shareFrom(await votesCsv(open.id)), 12)
      expect(findings?.units.map(({ name, votes }) => [name, votes])).toEqual(subjects.map(name => [name, 12]))
      expect(findings?.units.at(-1)).toMatchObject({ share: 0, imageIds: [expect.any(String), expect.any(String)] })
      expect(arms).toMatchObject([
        { asked: 10, refused: 0, spent: { micros: 530_000 }, perPicture: 53_000 },
        { asked: 10, refused: 0 },
      ])
      expect(voters).toHaveLength(12)
      expect(voters[0]).toMatchObject({ number: 1, answered: 10, of: 10, isFinished: true, leftOut: null })
    })

    test('that was closed early is judged by the live interval and says so, and is not opened again', async () => {
      const { id } = await voted(6)
      valueFrom(await closeVoting(owner, id))
      expect(await shownVerdict(id)).toMatchObject({ early: 'Closed early, 6 of 12 people' })
      expect(await openVoting(owner, { id, closesAt: null })).toMatchObject({ error: { kind: 'conflict' } })
    })

    test('counts no voter who stopped half-way or was left out, and lets one back', async () => {
      const open = await voted(5, mostlySecond, { mode: 'live' })
      const hasty = new VotersBrowser(open.token)
      await hasty.vote((await hasty.ballot()).pairs[0], 'left', { ms: 120 })
      const [first] = (await shownVerdict(open.id)).voters
      const voter = { id: open.id, voterId: first?.id ?? '' }
      expect((await shownVerdict(open.id)).verdict).toMatchObject({ counted: 5 })
      expect(await leaveOutVoter(stranger, { ...voter, reason: 'Mine' })).toMatchObject({
        error: { kind: 'not-found' },
      })
      valueFrom(await leaveOutVoter(owner, { ...voter, reason: 'Knew the arms' }))
      const left = await shownVerdict(open.id)
      expect(left.verdict).toMatchObject({ counted: 4, kind: 'check' })
      expect(left.voters.map(({ leftOut, flags }) => [leftOut?.reason, flags])).toMatchObject([
        ['Knew the arms', []],
        [undefined, []],
        [undefined, []],
        [undefined, []],
        [undefined, []],
        [undefined, ['fast']],
      ])
      valueFrom(await takeVoterBack(owner, voter))
      expect((await shownVerdict(open.id)).verdict).toMatchObject({ counted: 5 })
    })

    test('shows voters its verdict only where the author lets them, after it was closed', async () => {
      const open = await voted(12)
      const browser = new VotersBrowser(open.token)
      expect((await browser.ballot()).verdict).toBeNull()
      valueFrom(await showVerdict(owner, { id: open.id, showsVerdict: true }))
      expect((await browser.ballot()).verdict).toMatchObject({ heading: 'B preferred' })
    })

    test('publishes the preferred arm and no other', async () => {
      const open = await voted(12)
      expect(await publishWinner(owner, { id: open.id, arm: 0 })).toMatchObject({ error: { kind: 'conflict' } })
      expect(await publishWinner(stranger, { id: open.id, arm: 1 })).toMatchObject({ error: { kind: 'not-found' } })
      expect(valueFrom(await publishWinner(owner, { id: open.id, arm: 1 }))).toEqual({ name: 'B', number: 2 })
      const [arm] = (await shownExperiment(open.id)).arms
      expect(await publishedTemplate(owner, arm?.template.slug ?? '')).toMatchObject({ version: 2 })
    })
  })

  test('The author’s votes are marked and never count, those from before signing in among them', async () => {
    const open = await voted(11)
    const experiment = await startedRow(owner, open.id)
    const browser = new VotersBrowser(open.token)
    const { pairs } = await browser.ballot()
    if (!experiment) throw new Error('the experiment is not there')
    for (const [at, { ref }] of pairs.entries()) {
      const cast: CastVote = { ref, given: 'left', ms: 1_500, reasons: [] }
      valueFrom(await castVote(experiment, { id: browser.voterId, isAuthor: at > 3 }, cast))
    }
    const { verdict, voters } = await shownVerdict(open.id)
    expect(verdict).toEqual({ kind: 'hidden', counted: 11, target: 12 })
    expect(voters.at(-1)).toMatchObject({ isAuthor: true, isFinished: true, answered: 10 })
  })

  test('A voter who is taken back and completes the target ends voting', async () => {
    const open = await voted(11)
    const [first] = (await shownVerdict(open.id)).voters
    const voter = { id: open.id, voterId: first?.id ?? '' }
    valueFrom(await leaveOutVoter(owner, { ...voter, reason: 'Knew the arms' }))
    await voteAll(open, 11, mostlySecond)
    expect(await shownExperiment(open.id)).toMatchObject({ state: 'open', counted: 11 })
    valueFrom(await takeVoterBack(owner, voter))
    expect(await shownExperiment(open.id)).toMatchObject({ state: 'closed', closedBy: 'target', counted: 12 })
  })

  test('Three arms are dealt two at a time, each as often as the others', async () => {
    const { arms } = await experimentDraft()
    const third = arms[0] && { ...arms[0], values: { subject: 'a tree' } }
    const open = await openExperiment({ arms: third ? [...arms, third] : arms })
    for (let voter = 0; voter < 12; voter++) await voteAll(open, voter, () => 'second')
    const votes = await database().selectFrom('experiment_vote').selectAll().execute()
    const contests = Map.groupBy(votes, ({ left_arm, right_arm }) => [left_arm, right_arm].sort().join(' '))
    expect([...contests.keys()].sort()).toEqual(['0 1', '0 2', '1 2'])
    for (const dealt of contests.values()) expect(dealt.length).toBeGreaterThanOrEqual(36)
    const { verdict, heading } = await shownVerdict(open.id)
    expect(verdict.kind !== 'hidden' && verdict.many?.ranking).toHaveLength(3)
    expect(heading).not.toBe('')
  })

  test('Exports hold the votes, two pictures a time, and a report that loads nothing', async () => {
    const open = await voted(12, mostlySecond, { question: 'Which <b>one</b>?', repeats: '1' })
    const row = await startedRow(owner, open.id)
    if (!row) throw new Error('the experiment is not there')
    const csv = await votesCsv(open.id)
    expect(csv.trim().split('\r\n')).toHaveLength(1 + 12 * 11)
    const { pairs } = await preferencePairs(row)
    expect(pairs).toHaveLength(10)
    const last = pairs.find(pair => pair.row === 'a kite')
    expect(last).toMatchObject({
      preferred: [12, 0],
      pictures: [{ arm: 'A', prompt: 'A poster of a kite.' }, { arm: 'B' }],
    })
    const report = await reportHtml(owner, open.id)
    expect(report).toContain('Which &lt;b&gt;one&lt;/b&gt;?')
    expect(report).toContain('B preferred')
    expect(report).not.toMatch(/<script|src="(?!data:)|href=/)
    expect((await shownVerdict(open.id)).findings?.consistency).toMatchObject({ of: expect.any(Number) })
  })
})
