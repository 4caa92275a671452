import { describe, expect, test } from 'vitest'
import { addPairs } from '@/lib/experiment/add-pairs'
import { cancelPictures } from '@/lib/experiment/cancel-pictures'
import { discardDraft } from '@/lib/experiment/discard-draft'
import { openVoting } from '@/lib/experiment/open-voting'
import { experimentsOf, experimentView, keptDraft } from '@/lib/experiment/records'
import { saveDraft } from '@/lib/experiment/save-draft'
import { startExperiment } from '@/lib/experiment/start'
import { database } from '@/lib/store/database'
import { onEveryDatabase } from '@/tests/support/databases'
import {
  experimentDraft,
  finishPictures,
  openExperiment,
  shownExperiment,
  startedExperiment,
  startPress,
} from '@/tests/support/experiments'
import { owner, stranger } from '@/tests/support/runs'
import { valueFrom } from '@/tests/support/saved-template'

const runCount = async (): Promise<number> => (await database().selectFrom('run').select('id').execute()).length

const kept = async (change: Parameters<typeof experimentDraft>[0] = {}) =>
  valueFrom(await saveDraft(owner, null, await experimentDraft(change)))

onEveryDatabase(() => {
  describe('A draft', () => {
    test('is kept with whatever is wrong, and says what starting it would make and cost', async () => {
      const { id, forecast } = await kept({ pairsPerRow: '2' })
      expect(forecast).toMatchObject({ images: 40, isSample: false, problems: {} })
      expect(forecast.price?.about).toBeGreaterThan(0)
      const draft = await experimentDraft({
        question: ' ',
        target: 'many',
        rows: [{ name: '', values: { subject: '' } }],
      })
      const { problems } = valueFrom(await saveDraft(owner, id, draft)).forecast
      expect(Object.keys(problems).sort()).toEqual(['question', 'rows.0.values.subject', 'target'])
      expect((await keptDraft(owner, id))?.draft).toEqual(draft)
      expect(await startExperiment(owner, startPress(id))).toMatchObject({
        error: { kind: 'invalid', fields: problems },
      })
      expect(await keptDraft(stranger, id)).toBeNull()
      expect(await saveDraft(stranger, id, draft)).toMatchObject({ error: { kind: 'not-found' } })
      valueFrom(await discardDraft(owner, id))
      expect(await experimentsOf(owner)).toEqual([])
    })

    test('of arms that ask for the same says so', async () => {
      const { arms, ...draft } = await experimentDraft()
      const [first] = arms
      const alike = first ? [first, first] : []
      const { problems } = valueFrom(await saveDraft(owner, null, { ...draft, arms: alike })).forecast
      expect(problems).toEqual({ 'arms.1': 'This asks for the same as A. Change one thing.' })
    })

    test('lets an arm fill a field itself', async () => {
      const { arms, ...draft } = await experimentDraft()
      const [first] = arms
      if (!first) throw new Error('no arm')
      const dog = { ...first, values: { subject: 'a dog' } }
      const rows = [{ name: 'Pet', values: { subject: 'a cat' } }]
      const { id } = valueFrom(await saveDraft(owner, null, { ...draft, arms: [first, dog], rows }))
      valueFrom(await startExperiment(owner, startPress(id)))
      const { runs } = await shownExperiment(id)
      expect(runs.map(({ prompt }) => prompt)).toEqual(['A poster of a cat.', 'A poster of a dog.'])
    })
  })

  describe('A start', () => {
    test('freezes all and reserves every run once, however often it is pressed', async () => {
      const { id, forecast } = await kept({ pairsPerRow: '2' })
      const press = startPress(id)
      const starts = await Promise.all([startExperiment(owner, press), startExperiment(owner, press)])
      expect(starts.filter(({ ok }) => ok).length).toBeGreaterThan(0)
      expect(await startExperiment(owner, press)).toEqual({ ok: true, value: { id } })
      expect(await startExperiment(owner, startPress(id))).toMatchObject({ error: { kind: 'conflict' } })
      expect(await runCount()).toBe(40)
      const view = await shownExperiment(id)
      expect(view).toMatchObject({ state: 'generating', target: 12, margin: 0.1, pairsPerRow: 2, link: null })
      expect(view.frozen.hash).toMatch(/^[0-9a-f]{64}$/)
      expect(view.arms.map(({ name, template }) => [name, template.version])).toEqual([
        ['A', 1],
        ['B', 2],
      ])
      expect(view.pairs.map(({ row, number }) => [row, number]).slice(0, 3)).toEqual([
        [0, 1],
        [0, 2],
        [1, 1],
      ])
      const held = view.runs.reduce((sum, { reserved }) => sum + reserved, 0)
      expect(held).toBe(forecast.price?.atMost)
      expect(view.runs.every(({ settings }) => settings.n === 1)).toBe(true)
      expect(await experimentView(stranger, id)).toBeNull()
    })

    test('of many images asks first, and reserves nothing until it is answered', async () => {
      const { id } = await kept({ pairsPerRow: '2' })
      const asked = await startExperiment(owner, { ...startPress(id), isConfirmed: false })
      expect(asked).toMatchObject({ error: { kind: 'ask-first' } })
      expect(await runCount()).toBe(0)
      expect(await keptDraft(owner, id)).not.toBeNull()
    })

    test('beyond the budget leaves the draft as it was', async () => {
      const { id } = await kept({ pairsPerRow: '5' })
      expect(await startExperiment(owner, startPress(id))).toMatchObject({ error: { kind: 'over-budget' } })
      expect(await runCount()).toBe(0)
      expect(await keptDraft(owner, id)).not.toBeNull()
    })

    test('gives the same hash to the same arms, rows and pairs, and another to others', async () => {
      const rows = [{ name: 'Pet', values: { subject: 'a cat' } }]
      const draft = await experimentDraft({ rows })
      const hashes: string[] = []
      for (const target of ['12', '12', '13']) {
        const { id } = valueFrom(await saveDraft(owner, null, { ...draft, target }))
        valueFrom(await startExperiment(owner, startPress(id)))
        hashes.push((await shownExperiment(id)).frozen.hash)
      }
      expect(hashes[0]).toBe(hashes[1])
      expect(hashes[0]).not.toBe(hashes[2])
    })
  })

  describe('Pairs', () => {
    test('are added without touching those that are there', async () => {
      const id = await startedExperiment()
      const before = await shownExperiment(id)
      const press = { ...startPress(id), pairsPerRow: 1 }
      valueFrom(await addPairs(owner, press))
      valueFrom(await addPairs(owner, press))
      const after = await shownExperiment(id)
      expect(after.pairs).toHaveLength(20)
      expect(after.pairs.filter(({ number }) => number === 1)).toEqual(before.pairs)
      expect(after.frozen.hash).not.toBe(before.frozen.hash)
      expect(new Set(after.runs.map(({ prompt }) => prompt)).size).toBe(20)
      expect(await addPairs(stranger, { ...press, key: 'another-key' })).toMatchObject({ error: { kind: 'not-found' } })
    })

    test('stay as they are once voting was opened', async () => {
      const { id } = await openExperiment()
      expect(await addPairs(owner, { ...startPress(id), pairsPerRow: 1 })).toMatchObject({
        error: { kind: 'conflict' },
      })
      expect(await runCount()).toBe(20)
    })

    test('that still wait can be cancelled and are dropped', async () => {
      const id = await startedExperiment()
      expect(valueFrom(await cancelPictures(owner, id))).toEqual({ cancelled: 20 })
      expect((await shownExperiment(id)).pairs.every(({ state }) => state === 'dropped')).toBe(true)
      expect(await openVoting(owner, { id, closesAt: null })).toMatchObject({ error: { kind: 'conflict' } })
    })

    test('of which a picture was refused are dropped', async () => {
      const id = await startedExperiment()
      await finishPictures(id, { isRefused: (row, arm) => row === 0 && arm === 0 })
      const { pairs, state } = await shownExperiment(id)
      expect(state).toBe('ready')
      expect(pairs.filter(one => one.state === 'dropped').map(({ row }) => row)).toEqual([0])
    })
  })

  test('The list tells how far each one is', async () => {
    await kept({ question: 'Which one?' })
    await openExperiment()
    expect(await experimentsOf(owner)).toMatchObject([
      { state: 'open', arms: ['A', 'B'], rows: 10, counted: 0, target: 12 },
      { state: 'draft', arms: ['A', 'B'], rows: 10, question: 'Which one?' },
    ])
    expect(await experimentsOf(stranger)).toEqual([])
  })
})
