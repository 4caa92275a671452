import { beforeEach, describe, expect, test, vi } from 'vitest'
import { installEndpoint } from '@/lib/provider/endpoint'
import { latestRuns, runById, runRow } from '@/lib/run/records'
import { keepBudgets } from '@/lib/settings/records'
import { publishVersion } from '@/lib/template/publish'
import { ask, tokenText } from '@/tests/support/api'
import { onEveryDatabase } from '@/tests/support/databases'
import { owner, provider, reserved, sending, stranger } from '@/tests/support/runs'
import { nextVersion, poster, savedTemplate, textField } from '@/tests/support/saved-template'

// Works only inside a running server; nothing here waits for the worker.
vi.mock('next/server', () => ({ after: vi.fn() }))

beforeEach(() => {
  Reflect.deleteProperty(globalThis, Symbol.for('proofsheet.limits'))
  installEndpoint({ id: provider, baseUrl: provider, key: 'key' })
})

const typed = poster({
  body: '{{count}} {{#glossy}}glossy {{/glossy}}posters of {{subjects}}.',
  fields: [
    textField('count', { type: 'number', default: '2' }),
    textField('glossy', { type: 'boolean', required: false }),
    textField('subjects', { type: 'list' }),
  ],
  settings: { size: '1024x1536', n: 3 },
  locks: ['size'],
})

async function published(content = poster()) {
  const template = await savedTemplate({ content })
  await publishVersion(owner, template.versionId)
  return template
}

onEveryDatabase(() => {
  describe('rendering', () => {
    test('says the exact prompt and its price, and writes nothing', async () => {
      await published(typed)
      const body = { template: 'poster', values: { count: 7, glossy: true, subjects: ['a ship', 'a whale'] } }
      const answer = await ask('render', await tokenText({ mayRun: false }), { body })
      expect(await answer.json()).toMatchObject({
        prompt: '7 glossy posters of a ship, a whale.',
        settings: { size: '1024x1536', n: 3, model: 'gpt-image-2' },
        template: { slug: 'poster', version: 1 },
        isSample: false,
        estimate: { aboutMicros: expect.any(Number), atMostMicros: expect.any(Number) },
      })
      expect((await latestRuns(owner)).runs).toEqual([])
    })

    test.each([
      ['an empty field', { subjects: [] }, {}, 'values.subjects', /Subjects is empty/],
      ['a value that nothing asks for', { subjects: 'a', sbject: 'b' }, {}, 'values.sbject', /no field named sbject/],
      ['a locked setting', { subjects: 'a' }, { size: '512x512' }, 'settings.size', /sets this itself/],
      ['too many images', { subjects: 'a' }, { n: 11 }, 'settings.n', /from 1 to 10/],
      ['an unknown setting', { subjects: 'a' }, { seed: 1 }, 'settings', /Nothing here is named seed/],
      ['a value of no kind', { subjects: { a: 1 } }, {}, 'values.subjects', /Send a text, a number/],
    ])('refuses %s, in words, at its path', async (_, values, settings, path, sentence) => {
      await published(typed)
      const answer = await ask('render', await tokenText(), { body: { template: 'poster', values, settings } })
      expect(answer.status).toBe(400)
      expect((await answer.json()).fields[path]).toMatch(sentence)
    })

    test('takes a prompt alone, as it is', async () => {
      const text = await tokenText()
      const body = { prompt: 'A {{subject}} of $1,000 {braces}', settings: { n: 2, size: '512x1024' } }
      expect(await (await ask('render', text, { body })).json()).toMatchObject({
        prompt: body.prompt,
        segments: [{ text: body.prompt, field: null }],
        template: null,
      })
      const wrong = await ask('render', text, { body: { prompt: ' ', settings: { size: '100x100' } } })
      expect((await wrong.json()).fields).toMatchObject({ prompt: /empty/, 'settings.size': expect.any(String) })
      for (const both of [{}, { ...body, template: 'poster' }, { ...body, values: {} }])
        expect((await ask('render', text, { body: both })).status).toBe(400)
    })
  })

  describe('starting a run', () => {
    test('is one run for one key, however often it arrives, made by the token', async () => {
      await published()
      const text = await tokenText()
      const sent = { body: { template: 'poster', version: 1, values: { subject: 'a ship' } }, key: 'order-0001' }
      const answers = await Promise.all(Array.from({ length: 8 }, () => ask('startRun', text, sent)))
      const runs = await Promise.all(answers.map(answer => answer.json()))
      expect(new Set(runs.map(run => run.id)).size).toBe(1)
      expect(answers[0]?.headers.get('location')).toBe(`/api/v1/runs/${runs[0].id}`)
      expect(runs[0]).toMatchObject({ state: 'queued', prompt: 'A poster of a ship.', isFinal: false })
      const row = await runRow(owner, runs[0].id)
      expect(row).toMatchObject({ created_by: expect.stringMatching(/^token_/), idempotency_key: 'order-0001' })
      expect((await latestRuns(owner)).runs).toHaveLength(1)
    })

    test('with a key that carried other content is refused, and nothing is written', async () => {
      const text = await tokenText()
      await ask('startRun', text, { body: { prompt: 'A ship' }, key: 'order-0001' })
      const other = await ask('startRun', text, { body: { prompt: 'A whale' }, key: 'order-0001' })
      expect([other.status, (await other.json()).detail]).toEqual([409, expect.stringContaining('Idempotency-Key')])
      expect((await latestRuns(owner)).runs).toHaveLength(1)
    })

    test('once more gives the same run, although a newer version is published and the provider is another', async () => {
      const first = await published()
      const text = await tokenText()
      const sent = { body: { template: 'poster' }, key: 'order-0001' }
      const { id } = await (await ask('startRun', text, sent)).json()
      const newer = await nextVersion(first, { body: 'Another poster of {{subject}}.' })
      await publishVersion(owner, newer.versionId)
      installEndpoint({ id: 'sample', baseUrl: 'http://127.0.0.1:1/v1', key: null })
      expect(await (await ask('startRun', text, sent)).json()).toMatchObject({
        id,
        prompt: 'A poster of a lighthouse.',
      })
      const next = await ask('startRun', text, { ...sent, key: 'order-0002' })
      expect(await next.json()).toMatchObject({ prompt: 'Another poster of a lighthouse.', isSample: true })
    })

    test('needs a key, and a template that is there', async () => {
      const text = await tokenText()
      expect((await ask('startRun', text, { body: { prompt: 'A ship' } })).status).toBe(400)
      expect((await ask('startRun', text, { body: { prompt: 'A ship' }, key: 'short' })).status).toBe(400)
      for (const template of ['none', 'no\0ne', '\ud800'])
        expect((await ask('startRun', text, { body: { template }, key: 'order-0001' })).status).toBe(404)
      await published()
      const body = { template: 'poster', version: 2 }
      expect((await ask('startRun', text, { body, key: 'order-0001' })).status).toBe(404)
      expect((await latestRuns(owner)).runs).toEqual([])
    })

    test('stops at the budget as a press does', async () => {
      await keepBudgets(owner, { day: 100, month: null })
      const answer = await ask('startRun', await tokenText(), { body: { prompt: 'A ship' }, key: 'order-0001' })
      expect([answer.status, (await answer.json()).type]).toEqual([409, 'urn:proofsheet:problem:over-budget'])
    })
  })

  describe('a token with a budget of its own', () => {
    test('starts what it may spend, however many come at once, and no more', async () => {
      await keepBudgets(owner, { day: null, month: null })
      const text = await tokenText({ budgets: { day: 500_000, month: null } })
      const start = (place: number) =>
        ask('startRun', text, { body: { prompt: `Ship ${place}` }, key: `order-000${place}` })
      const answers = await Promise.all(Array.from({ length: 6 }, (_, place) => start(place)))
      const statuses = answers.map(({ status }) => status)
      expect(statuses.toSorted()).toEqual([202, 202, 409, 409, 409, 409])
      const told = await Promise.all(answers.filter(({ status }) => status === 409).map(answer => answer.json()))
      expect(new Set(told.map(({ type }) => type))).toEqual(new Set(['urn:proofsheet:problem:over-budget']))
      expect((await ask('startRun', await tokenText(), { body: { prompt: 'A ship' }, key: 'order-0009' })).status).toBe(
        202,
      )
    })
  })

  describe('a run', () => {
    test('is found among the newest first, page by page, and never in another workspace', async () => {
      for (let place = 0; place < 5; place++) await reserved({ prompt: `Prompt ${place}` })
      const theirs = await reserved({}, {}, stranger)
      const text = await tokenText({ mayRun: false })
      const numbers: number[] = []
      let cursor: string | null = ''
      do {
        const query: Record<string, string> = cursor ? { limit: '2', cursor } : { limit: '2' }
        const page = await (await ask('listRuns', text, { query })).json()
        numbers.push(...page.runs.map((run: { number: number }) => run.number))
        cursor = page.nextCursor
      } while (cursor)
      expect(numbers).toEqual([5, 4, 3, 2, 1])
      expect((await ask('getRun', text, { params: { id: theirs } })).status).toBe(404)
      expect((await ask('listRuns', text, { query: { limit: '0' } })).status).toBe(400)
    })

    test('is cancelled for free while it waits, which whoever waits for its end is told at once', async () => {
      const id = await reserved()
      const text = await tokenText()
      const waited = ask('getRun', text, { params: { id }, query: { wait: '20' } })
      const cancelled = await (await ask('cancelRun', text, { params: { id } })).json()
      expect(cancelled).toMatchObject({ state: 'cancelled', charge: 'none', isFinal: true })
      expect(await (await waited).json()).toEqual(cancelled)
      expect((await ask('cancelRun', text, { params: { id } })).status).toBe(409)
      const theirs = await reserved({}, {}, stranger)
      expect((await ask('cancelRun', text, { params: { id: theirs } })).status).toBe(404)
    })

    test('whose request has left is stopped only by who knows that it may be charged', async () => {
      const { id } = await sending()
      const text = await tokenText()
      expect((await ask('cancelRun', text, { params: { id } })).status).toBe(409)
      expect(await runById(owner, id)).toMatchObject({ isCancelAsked: false })
      expect((await ask('cancelRun', text, { params: { id }, body: { mayBeCharged: true } })).status).toBe(200)
      expect(await runById(owner, id)).toMatchObject({ isCancelAsked: true })
    })
  })

  describe('a body', () => {
    test.each([
      ['too large', { text: JSON.stringify({ prompt: 'x'.repeat(300_000) }) }, 413],
      ['longer than it says', { text: 'x'.repeat(300_000), headers: { 'content-length': '10' } }, 413],
      ['of another kind', { text: '<run/>', headers: { 'content-type': 'text/xml' } }, 415],
      ['cut off', { text: '{"prompt": "A sh' }, 400],
      ['that is no object', { text: '[1]' }, 400],
      ['with a list for a prompt', { body: { prompt: ['A ship'] } }, 400],
    ])('%s is refused in words', async (_, sent, status) => {
      const answer = await ask('startRun', await tokenText(), { ...sent, key: 'order-0001' })
      expect([answer.status, (await answer.json()).detail]).toEqual([status, expect.stringMatching(/\.$/)])
      expect((await latestRuns(owner)).runs).toEqual([])
    })
  })
})
