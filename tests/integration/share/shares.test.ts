import { randomUUID } from 'node:crypto'
import { afterEach, expect, test, vi } from 'vitest'
import { insertCollection } from '@/lib/collection/records'
import { trashImages } from '@/lib/gallery/change-images'
import { formOf } from '@/lib/run/form-defaults'
import { shareContents } from '@/lib/share/contents'
import { createShare } from '@/lib/share/create-share'
import { sharesOf } from '@/lib/share/records'
import { type ShareInput, shareRequest } from '@/lib/share/request'
import { rotateShare } from '@/lib/share/rotate'
import { turnOffAllShares, turnOffShare } from '@/lib/share/turn-off'
import { database } from '@/lib/store/database'
import { publishVersion } from '@/lib/template/publish'
import { onEveryDatabase } from '@/tests/support/databases'
import { cameIn } from '@/tests/support/gallery'
import { owner, stranger } from '@/tests/support/runs'
import { nextVersion, poster, savedTemplate, textField, valueFrom } from '@/tests/support/saved-template'
import { opened, sharing, viewOf } from '@/tests/support/share'

const dayMs = 24 * 3_600_000

async function published(change: Parameters<typeof savedTemplate>[0] = {}) {
  const template = await savedTemplate(change)
  valueFrom(await publishVersion(owner, template.versionId))
  return template
}

const previewed = async (input: ShareInput) => valueFrom(await shareContents(owner, shareRequest.parse(input)))

afterEach(() => {
  vi.useRealTimers()
})

onEveryDatabase(() => {
  test('a press that arrives twice, or twice at once, makes one link', async () => {
    const { templateId } = await published()
    const asked = shareRequest.parse({ kind: 'view', target: 'template', targetId: templateId })
    const key = randomUUID()
    const both = await Promise.all([createShare(owner, asked, key), createShare(owner, asked, key)])
    const paths = new Set([...both, await createShare(owner, asked, key)].map(made => valueFrom(made).path))
    expect(paths.size).toBe(1)
    expect(valueFrom(await createShare(owner, asked, randomUUID())).path).not.toBe([...paths][0])
  })

  test('a template is looked at as its prompt, and used as its form', async () => {
    const content = poster({
      body: 'A poster of {{subject}}{{#mood}}, {{mood}}{{/mood}}.',
      fields: [textField('subject', { default: 'a lighthouse' }), textField('mood', { required: false })],
    })
    const { templateId, versionId } = await published({ content })
    const asked = { target: 'template', targetId: templateId, values: { subject: 'a cat', other: 'x' } } as const
    const view = await viewOf((await sharing({ ...asked, kind: 'view' })).path)
    expect(view).toEqual({
      kind: 'view',
      path: expect.stringMatching(/^\/s\/[\w-]{24}$/),
      title: 'Poster',
      note: '',
      images: [],
      target: 'template',
      name: 'Poster',
      description: 'For the wall',
      versionLabel: 'Version 1',
      values: { subject: 'a cat', mood: '' },
      prompt: [
        { text: 'A poster of ', field: null },
        { text: 'a cat', field: 'subject' },
        { text: '.', field: null },
      ],
      filled: [{ label: 'Subject', value: 'a cat' }],
      form: null,
    })
    const use = await sharing({ ...asked, kind: 'use', versionId })
    expect(use.path).toMatch(/^\/r\//)
    expect(await viewOf(use.path)).toMatchObject({ kind: 'use', form: { body: content.body, settings: {}, locks: [] } })
  })

  test('a template filled in keeps the settings that were chosen, but for locked ones', async () => {
    const content = poster({ settings: { size: '1024x1024', n: 2 }, locks: ['n'] })
    const { templateId } = await published({ content })
    const { values: _, ...typed } = formOf(content)
    const asked = { kind: 'use', target: 'template', targetId: templateId } as const
    const settingsOf = async (settings: typeof typed) => {
      const view = await viewOf((await sharing({ ...asked, settings })).path)
      return view.target === 'template' ? view.form?.settings : null
    }
    expect(await settingsOf(typed)).toEqual(content.settings)
    const chosen = { ...typed, size: '1536x1024', n: '9', quality: 'high' }
    expect(await settingsOf(chosen)).toEqual({ size: '1536x1024', n: 2, quality: 'high' })
    expect(await settingsOf({ ...typed, quality: 'of a dream' })).toEqual(content.settings)
  })

  test('a link to look at follows what is published, one to use stays', async () => {
    const template = await published()
    const asked = { target: 'template', targetId: template.templateId } as const
    const [following, pinned, use] = [
      await sharing({ ...asked, kind: 'view' }),
      await sharing({ ...asked, kind: 'view', versionId: template.versionId }),
      await sharing({ ...asked, kind: 'use' }),
    ]
    const next = await nextVersion(template, { body: 'A sign of {{subject}}.' })
    expect(await viewOf(following.path)).toMatchObject({ versionLabel: 'Version 1' })
    valueFrom(await publishVersion(owner, next.versionId))
    const labels = await Promise.all([following, pinned, use].map(async ({ path }) => viewOf(path)))
    expect(labels).toMatchObject([
      { versionLabel: 'Version 2' },
      { versionLabel: 'Version 1' },
      { versionLabel: 'Version 1' },
    ])
    expect(following).toMatchObject({ isFollowing: true, versionNumber: null })
    expect(use).toMatchObject({ isFollowing: false, versionNumber: 1 })
  })

  test('a template shows the pictures it had when the link was made', async () => {
    const { templateId, versionId } = await published()
    const before = await cameIn({ templateVersionId: versionId }, { n: 2 })
    const { path } = await sharing({ kind: 'view', target: 'template', targetId: templateId })
    await cameIn({ templateVersionId: versionId, values: { subject: 'a secret' }, prompt: 'A secret.' })
    const { images } = await viewOf(path)
    expect(images).toHaveLength(2)
    expect(images.every(({ prompt, alt }) => prompt === null && /^Example [12] of 2 of Poster$/.test(alt))).toBe(true)
    await trashImages(owner, before.ids.slice(0, 1))
    expect((await viewOf(path)).images).toHaveLength(1)
  })

  test('pictures come with their prompts or without, and keep their numbers', async () => {
    const { ids } = await cameIn({ prompt: 'A lighthouse in fog.' }, { n: 3 })
    const withPrompt = await sharing({ kind: 'view', target: 'images', imageIds: ids })
    const without = await sharing({ kind: 'view', target: 'images', imageIds: ids, showsPrompt: false })
    expect((await viewOf(withPrompt.path)).images.map(image => image.prompt)).toEqual(
      Array(3).fill('A lighthouse in fog.'),
    )
    expect(JSON.stringify(await viewOf(without.path))).not.toContain('lighthouse')
    await trashImages(owner, ids.slice(1, 2))
    expect((await viewOf(without.path)).images.map(({ n, alt }) => [n, alt])).toEqual([
      [1, 'Picture 1 of 2'],
      [3, 'Picture 2 of 2'],
    ])
    await trashImages(owner, ids)
    expect(await opened(without.path)).toBeNull()
  })

  test('a collection is followed, or stays as it was', async () => {
    const { ids } = await cameIn({}, { n: 2 })
    const { id } = valueFrom(await insertCollection(owner, { name: 'Best of', imageIds: ids.slice(0, 1) }))
    const asked = { kind: 'view', target: 'collection', targetId: id } as const
    const [following, still] = [await sharing(asked), await sharing({ ...asked, isFollowing: false })]
    const { addToEnd } = await import('@/lib/collection/order-images')
    await addToEnd(owner, id, ids)
    expect((await viewOf(following.path)).images).toHaveLength(2)
    expect((await viewOf(still.path)).images).toHaveLength(1)
    expect(following).toMatchObject({ name: 'Best of', isFollowing: true })
    expect(still).toMatchObject({ isFollowing: false })
  })

  test('a run shows its prompt and pictures, and neither cost nor number', async () => {
    const { runId } = await cameIn({ prompt: 'A lighthouse.' }, { n: 2 })
    const share = await sharing({ kind: 'view', target: 'run', targetId: runId })
    const view = await viewOf(share.path)
    expect(Object.keys(view).sort()).toEqual([
      'images',
      'kind',
      'note',
      'path',
      'prompt',
      'settings',
      'target',
      'title',
    ])
    expect(Object.keys(view.images[0] ?? {}).sort()).toEqual(['alt', 'height', 'n', 'placeholder', 'prompt', 'width'])
    expect(JSON.stringify(view)).not.toContain(runId)
    const { path } = await sharing({ kind: 'view', target: 'run', targetId: runId, showsPrompt: false })
    expect(JSON.stringify(await viewOf(path))).not.toContain('ighthouse')
  })

  test('the dialog previews what the visitor will see', async () => {
    const { templateId } = await published()
    const asked = { kind: 'use', target: 'template', targetId: templateId, title: 'For you', note: 'Try it' } as const
    const { view, includes, excludes } = await previewed(asked)
    const { path } = await sharing(asked)
    expect({ ...view, path }).toEqual(await viewOf(path))
    expect(includes).toEqual(['the template’s text', '1 field', 'its settings'])
    expect(excludes).toEqual(['your key', 'costs', 'other versions', 'other pictures'])
  })

  test('nothing of another workspace can be shared, listed or turned off', async () => {
    const { templateId, versionId } = await published()
    const { runId, ids } = await cameIn()
    const { id } = valueFrom(await insertCollection(owner, { name: 'Best of', imageIds: ids }))
    const theirs: ShareInput[] = [
      { kind: 'view', target: 'template', targetId: templateId },
      { kind: 'use', target: 'template', targetId: templateId, versionId },
      { kind: 'view', target: 'run', targetId: runId },
      { kind: 'view', target: 'image', targetId: ids[0] ?? '' },
      { kind: 'view', target: 'images', imageIds: ids },
      { kind: 'view', target: 'collection', targetId: id },
    ]
    for (const input of theirs) {
      expect(await createShare(stranger, shareRequest.parse(input), randomUUID())).toMatchObject({
        ok: false,
        error: { kind: 'not-found' },
      })
      await sharing(input)
    }
    const foreign = await cameIn({}, { who: stranger })
    const mixed = await sharing({ kind: 'view', target: 'images', imageIds: [...ids, ...foreign.ids] })
    expect((await viewOf(mixed.path)).images).toHaveLength(1)
    expect(await sharesOf(stranger)).toEqual([])
    expect(await turnOffShare(stranger, mixed.id)).toMatchObject({ ok: false })
    expect(await rotateShare(stranger, mixed.id)).toMatchObject({ ok: false })
    expect(await turnOffAllShares(stranger)).toEqual({ ok: true, value: { turnedOff: 0 } })
    expect(await opened(mixed.path)).not.toBeNull()
  })

  test('turned off, expired and rotated links do not open; the list says why', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    const { ids } = await cameIn()
    const asked = { kind: 'view', target: 'images', imageIds: ids } as const
    const off = await sharing(asked)
    const forMonths = await sharing({ ...asked, expiresInDays: null })
    const forDays = await sharing({ ...asked, expiresInDays: 2 })
    valueFrom(await turnOffShare(owner, off.id))
    expect(await opened(off.path)).toBeNull()
    vi.setSystemTime(Date.now() + 2 * dayMs)
    expect(await opened(forDays.path)).toBeNull()
    expect(await opened(forMonths.path)).not.toBeNull()
    const states = Object.fromEntries((await sharesOf(owner)).map(({ id, state }) => [id, state]))
    expect(states).toEqual({ [off.id]: 'turned-off', [forDays.id]: 'expired', [forMonths.id]: 'open' })
    for (const { id, path } of [off, forDays, forMonths]) {
      const rotated = valueFrom(await rotateShare(owner, id))
      expect(rotated).toMatchObject({ id, state: 'open' })
      expect(rotated.path).not.toBe(path)
      expect(await opened(path)).toBeNull()
      expect(await opened(rotated.path)).not.toBeNull()
    }
    expect(await turnOffAllShares(owner)).toEqual({ ok: true, value: { turnedOff: 3 } })
    expect((await sharesOf(owner)).map(({ state }) => state)).toEqual(Array(3).fill('turned-off'))
  })

  test('the database does not tell a token', async () => {
    const { ids } = await cameIn()
    const { path } = await sharing({ kind: 'view', target: 'images', imageIds: ids, password: 'correct horse' })
    const rows = JSON.stringify(await database().selectFrom('share').selectAll().execute())
    expect(rows).not.toContain(path.split('/')[2])
    expect(rows).not.toContain('correct horse')
  })

  test('the list names what is gone', async () => {
    const { ids } = await cameIn()
    const { path } = await sharing({ kind: 'view', target: 'image', targetId: ids[0] ?? '' })
    expect(await sharesOf(owner)).toMatchObject([{ name: 'A picture', href: `/images/${ids[0]}`, isGone: false }])
    await trashImages(owner, ids)
    expect(await sharesOf(owner)).toMatchObject([{ name: 'A picture', href: null, isGone: true, path }])
    expect(await opened(path)).toBeNull()
  })
})
