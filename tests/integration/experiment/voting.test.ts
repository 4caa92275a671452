import { describe, expect, test } from 'vitest'
import { closeVoting } from '@/lib/experiment/close-voting'
import { openVoting } from '@/lib/experiment/open-voting'
import { rotateVoteLink } from '@/lib/experiment/rotate-vote-link'
import { ballotAnswer } from '@/lib/experiment/vote-answers'
import { database } from '@/lib/store/database'
import { onEveryDatabase } from '@/tests/support/databases'
import { finishPictures, openExperiment, shownExperiment, startedExperiment } from '@/tests/support/experiments'
import { owner, stranger } from '@/tests/support/runs'
import { valueFrom } from '@/tests/support/saved-template'
import { VotersBrowser, voteAll } from '@/tests/support/voters'

const votesKept = () => database().selectFrom('experiment_vote').selectAll().execute()
const votersKept = () => database().selectFrom('experiment_voter').selectAll().execute()
const votesBefore = () => database().selectFrom('experiment_vote_before').selectAll().execute()

onEveryDatabase(() => {
  describe('A ballot', () => {
    test('is one voter’s own, the same at every visit, and writes nothing', async () => {
      const { token } = await openExperiment()
      const [one, other] = [new VotersBrowser(token), new VotersBrowser(token)]
      const first = await one.ballot()
      expect(first).toMatchObject({ question: 'Which would you run as the ad?', isOpen: true, answered: 0 })
      expect(first.pairs).toHaveLength(10)
      expect(await one.ballot()).toEqual(first)
      const refs = new Set(first.pairs.map(({ ref }) => ref))
      expect((await other.ballot()).pairs.filter(({ ref }) => refs.has(ref))).toEqual([])
      expect(await votersKept()).toEqual([])
    })

    test('names no arm, version, prompt, template, file or row', async () => {
      const { id, token } = await openExperiment()
      const { pairs, runs, rows } = await shownExperiment(id)
      const answer = await ballotAnswer(
        new Request(`http://localhost:3000/v/${token}/ballot`, { headers: { host: 'localhost:3000' } }),
        token,
      )
      const received = JSON.stringify([await answer.text(), [...answer.headers]])
      const secrets = [
        ...runs.flatMap(run => [run.id, run.prompt, run.template?.name ?? '', run.settings.model]),
        ...pairs.flatMap(pair => [pair.id, ...pair.cells.map(({ imageId }) => imageId ?? '')]),
        ...rows.map(({ name }) => name),
        'bold',
        '"arm',
        'version',
        '53000',
      ]
      expect(secrets.filter(secret => received.includes(secret))).toEqual([])
      expect(answer.headers.get('x-robots-tag')).toContain('noindex')
      expect(answer.headers.get('set-cookie')).toMatch(/; Path=\/v; Max-Age=\d+; HttpOnly; SameSite=Lax$/)
    })

    test('shows the first pairs once more, turned round, and ends with one that counts', async () => {
      const { token, id } = await openExperiment({ repeats: '2' })
      const browser = await voteAll({ id, token }, 0, () => 'second')
      const votes = await votesKept()
      expect(votes).toHaveLength(12)
      expect(votes.filter(vote => vote.is_repeat === 1)).toHaveLength(2)
      for (const again of votes.filter(vote => vote.is_repeat === 1)) {
        const before = votes.find(vote => vote.pair_id === again.pair_id && vote.is_repeat === 0)
        expect([again.left_arm, again.right_arm]).toEqual([before?.right_arm, before?.left_arm])
      }
      expect((await browser.ballot()).pairs.map(({ given }) => given)).not.toContain(null)
    })

    test('leaves out a pair of which a picture was refused', async () => {
      const { token } = await openExperiment({}, { isRefused: (row, arm) => row === 3 && arm === 1 })
      expect((await new VotersBrowser(token).ballot()).pairs).toHaveLength(9)
    })
  })

  describe('A vote', () => {
    test('counts once however often it is sent, and a correction keeps what it was', async () => {
      const { token } = await openExperiment()
      const browser = new VotersBrowser(token)
      const [pair] = (await browser.ballot()).pairs
      const answers = await Promise.all([
        browser.vote(pair, 'left'),
        browser.vote(pair, 'left'),
        browser.vote(pair, 'left'),
      ])
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
      expect(await votesKept()).toHaveLength(1)
      expect(await votesBefore()).toEqual([])
      expect(await (await browser.vote(pair, 'tie', { reasons: ['light'] })).json()).toEqual({
        answered: 1,
        of: 10,
        isOpen: true,
      })
      expect(await votesKept()).toMatchObject([{ given: 'tie', corrections: 1, reasons: '["light"]' }])
      expect(await votesBefore()).toMatchObject([{ given: 'left' }])
      expect((await browser.ballot()).pairs[0]).toMatchObject({ given: 'tie', reasons: ['light'] })
    })

    test('of a forged cookie, on a foreign pair, from another site or unreadable is refused and leaves nothing', async () => {
      const { token } = await openExperiment()
      const elsewhere = await openExperiment()
      const browser = new VotersBrowser(token)
      const [pair] = (await browser.ballot()).pairs
      const [foreign] = (await new VotersBrowser(elsewhere.token).ballot()).pairs
      const forged = new VotersBrowser(token)
      forged.cookie = browser.cookie.replace(browser.voterId, '0'.repeat(26))
      const statuses = [
        await new VotersBrowser(token).vote(pair, 'left'),
        await forged.vote(pair, 'left'),
        await browser.vote(foreign, 'left'),
        await browser.send({ ref: pair?.ref, given: 'left', ms: 900 }, { origin: 'https://elsewhere.example' }),
        await browser.send({ ref: pair?.ref, given: 'second', ms: 900 }),
        await browser.send({ ref: pair?.ref, given: 'left', ms: 900, more: 'x'.repeat(3_000) }),
      ].map(({ status }) => status)
      expect(statuses).toEqual([403, 403, 400, 403, 400, 400])
      expect([await votesKept(), await votersKept()]).toEqual([[], []])
    })

    test('a thousand in a minute are refused from the hundred and twenty-first on', async () => {
      const { token } = await openExperiment()
      const browser = new VotersBrowser(token)
      const [pair] = (await browser.ballot()).pairs
      const statuses: number[] = []
      for (let sent = 0; sent < 140; sent++) statuses.push((await browser.vote(pair, 'left')).status)
      expect(statuses.filter(status => status === 200)).toHaveLength(120)
      expect(statuses.at(-1)).toBe(429)
    })

    test('on a vote that was closed, or ended by its date, is refused', async () => {
      const { id, token } = await openExperiment()
      const browser = new VotersBrowser(token)
      const [pair] = (await browser.ballot()).pairs
      await database()
        .updateTable('experiment')
        .set({ closes_at: Date.now() - 1 })
        .where('id', '=', id)
        .execute()
      expect((await browser.vote(pair, 'left')).status).toBe(409)
      expect(await shownExperiment(id)).toMatchObject({ state: 'closed', closedBy: 'date' })
      await database().updateTable('experiment').set({ closes_at: null }).where('id', '=', id).execute()
      valueFrom(await closeVoting(owner, id))
      expect((await browser.vote(pair, 'left')).status).toBe(409)
      expect(await browser.ballot()).toMatchObject({ isOpen: false, pairs: [], verdict: null })
      expect(await votesKept()).toEqual([])
    })
  })

  describe('The link', () => {
    test('opens with the pictures and ends with its address; another workspace cannot touch it', async () => {
      const id = await startedExperiment()
      expect(await openVoting(owner, { id, closesAt: null })).toMatchObject({ ok: false, error: { kind: 'conflict' } })
      await finishPictures(id)
      expect(await openVoting(stranger, { id, closesAt: null })).toMatchObject({ error: { kind: 'not-found' } })
      const before = valueFrom(await openVoting(owner, { id, closesAt: null })).path.split('/')[2] ?? ''
      const browser = new VotersBrowser(before)
      await browser.vote((await browser.ballot()).pairs[0], 'left')
      const after = valueFrom(await rotateVoteLink(owner, id)).path.split('/')[2] ?? ''
      await expect(browser.ballot()).rejects.toThrow('does not open')
      const again = new VotersBrowser(after)
      again.cookie = browser.cookie
      expect(await again.ballot()).toMatchObject({ answered: 1 })
    })
  })
})
