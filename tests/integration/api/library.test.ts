import { beforeEach, expect, test, vi } from 'vitest'
import { publishVersion } from '@/lib/template/publish'
import { ask, tokenText } from '@/tests/support/api'
import { onEveryDatabase } from '@/tests/support/databases'
import { deletePicture, picturedRun } from '@/tests/support/pictured-run'
import { owner, stranger } from '@/tests/support/runs'
import { nextVersion, savedTemplate } from '@/tests/support/saved-template'

vi.mock('next/server', () => ({ after: vi.fn() }))

beforeEach(() => {
  Reflect.deleteProperty(globalThis, Symbol.for('proofsheet.limits'))
})

onEveryDatabase(() => {
  test('templates are listed when something of them is published, and read at any version', async () => {
    const first = await savedTemplate()
    const text = await tokenText({ mayRun: false })
    expect(await (await ask('listTemplates', text)).json()).toEqual({ templates: [] })
    expect((await ask('getTemplate', text, { params: { slug: 'poster' } })).status).toBe(404)
    await publishVersion(owner, first.versionId)
    await nextVersion(first, { body: 'A better poster of {{subject}}.' })
    expect(await (await ask('listTemplates', text)).json()).toMatchObject({
      templates: [{ slug: 'poster', version: 1 }],
    })
    const read = async (query = {}) => (await ask('getTemplate', text, { params: { slug: 'poster' }, query })).json()
    expect(await read()).toMatchObject({ version: 1, body: 'A poster of {{subject}}.', fields: [{ name: 'subject' }] })
    expect(await read({ version: '2' })).toMatchObject({ version: 2, body: 'A better poster of {{subject}}.' })
    expect(await read({ version: '3' })).toMatchObject({ status: 404 })
    expect(await read({ version: 'two' })).toMatchObject({ status: 400 })
  })

  test('images are found as in the gallery, page by page, and only those of the workspace', async () => {
    const made = []
    for (let place = 0; place < 3; place++) made.push(await picturedRun({ prompt: `A ship, number ${place}` }))
    const whale = await picturedRun({ prompt: 'A whale' })
    const theirs = await picturedRun({}, { who: stranger })
    await deletePicture(whale.imageId)
    const text = await tokenText({ mayRun: false })
    const page = async (query: Record<string, string>) => (await ask('listImages', text, { query })).json()
    const first = await page({ limit: '2', samples: 'no' })
    const second = await page({ limit: '2', samples: 'no', cursor: first.nextCursor })
    const ids = [...first.images, ...second.images].map((image: { id: string }) => image.id)
    expect(ids).toEqual(made.map(({ imageId }) => imageId).toReversed())
    expect([ids.length, second.nextCursor]).toEqual([3, null])
    expect((await ask('listImages', text, { query: { from: 'yesterday' } })).status).toBe(400)
    const one = await ask('getImage', text, { params: { id: made[0]?.imageId ?? '' } })
    expect(await one.json()).toMatchObject({ prompt: 'A ship, number 0', isInTrash: false, runId: made[0]?.runId })
    for (const name of ['getImage', 'getOriginal', 'getPreview'] as const)
      expect((await ask(name, text, { params: { id: theirs.imageId } })).status).toBe(404)
  })
})
