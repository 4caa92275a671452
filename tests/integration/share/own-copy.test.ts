import { describe, expect, test } from 'vitest'
import { encodePortable } from '@/lib/portable/encode'
import { saveOwnCopy, savePortable } from '@/lib/share/own-copy'
import { turnOffShare } from '@/lib/share/turn-off'
import { duplicateTemplate } from '@/lib/template/duplicate'
import { templateLineage } from '@/lib/template/lineage'
import { publishVersion } from '@/lib/template/publish'
import { publishedTemplate } from '@/lib/template/records'
import { onEveryDatabase } from '@/tests/support/databases'
import { owner, stranger } from '@/tests/support/runs'
import { everyVersion, nextVersion, poster, savedTemplate, valueFrom } from '@/tests/support/saved-template'
import { sharing, visitorHeaders } from '@/tests/support/share'

const tokenOf = (path: string): string => path.split('/')[2] ?? ''

async function published() {
  const template = await savedTemplate()
  valueFrom(await publishVersion(owner, template.versionId))
  return template
}

const portable = (name = 'Poster') =>
  encodePortable({ name, description: 'For the wall', tags: [], ...poster(), values: { subject: 'a cat' } }) ?? ''

onEveryDatabase(() => {
  describe('Use this template', () => {
    test('saves a copy with its lineage, that can be used at once', async () => {
      const original = await published()
      const { path } = await sharing({ kind: 'use', target: 'template', targetId: original.templateId })
      const copy = valueFrom(await saveOwnCopy(owner, visitorHeaders(), tokenOf(path)))
      expect(await publishedTemplate(owner, copy.slug)).toMatchObject({
        name: 'Poster',
        version: 1,
        body: poster().body,
      })
      await nextVersion(original, { body: 'A sign of {{subject}}.' })
      expect(await templateLineage(owner, copy.slug)).toEqual({
        original: { slug: 'poster', name: 'Poster', number: 1, isArchived: false, newerVersions: 1, newestNumber: 2 },
        copies: [],
      })
      expect(await templateLineage(owner, 'poster')).toEqual({
        original: null,
        copies: [{ slug: copy.slug, name: 'Poster', number: 1, isArchived: false }],
      })
    })

    test('in another workspace keeps the name of the original and points nowhere', async () => {
      const { templateId } = await published()
      const { path } = await sharing({ kind: 'use', target: 'template', targetId: templateId })
      const { slug } = valueFrom(await saveOwnCopy(stranger, visitorHeaders(), tokenOf(path)))
      const elsewhere = { slug: null, isArchived: false, newerVersions: 0, newestNumber: null }
      expect(await templateLineage(stranger, slug)).toEqual({
        original: { name: 'Poster', number: 1, ...elsewhere },
        copies: [],
      })
      expect(await templateLineage(stranger, 'no-such')).toBeNull()
    })

    test('is for links that grant it, while they are open', async () => {
      const { templateId } = await published()
      const view = await sharing({ kind: 'view', target: 'template', targetId: templateId })
      const use = await sharing({ kind: 'use', target: 'template', targetId: templateId })
      const locked = await sharing({ kind: 'use', target: 'template', targetId: templateId, password: 'correct horse' })
      valueFrom(await turnOffShare(owner, use.id))
      const before = await everyVersion()
      for (const { path } of [view, use, locked])
        expect(await saveOwnCopy(owner, visitorHeaders(), tokenOf(path))).toMatchObject({ ok: false })
      expect(await everyVersion()).toEqual(before)
    })
  })

  describe('a portable link', () => {
    test('is saved with the same content, and finds its original', async () => {
      await published()
      const { slug } = valueFrom(await savePortable(owner, portable('Placard')))
      const [one, other] = await everyVersion()
      expect(one?.hash).toBe(other?.hash)
      expect(await templateLineage(owner, slug)).toMatchObject({ original: { slug: 'poster', number: 1 } })
    })

    test('of another Proofsheet tells its name', async () => {
      const { slug } = valueFrom(await savePortable(owner, portable()))
      expect(await templateLineage(owner, slug)).toMatchObject({
        original: { name: 'Poster', number: null, slug: null },
      })
    })

    test('with a body that means nothing is refused, and so is a cut one', async () => {
      const broken = encodePortable({
        name: 'x',
        description: '',
        tags: [],
        ...poster({ body: 'A {{#subject}}' }),
        values: {},
      })
      expect(await savePortable(owner, broken ?? '')).toMatchObject({ ok: false, error: { kind: 'invalid' } })
      expect(await savePortable(owner, portable().slice(0, -5))).toMatchObject({
        ok: false,
        error: { kind: 'invalid' },
      })
      expect(await everyVersion()).toEqual([])
    })
  })

  test('a duplicate has its lineage too', async () => {
    const { versionId } = await published()
    const { slug } = valueFrom(await duplicateTemplate(owner, versionId))
    expect(await templateLineage(owner, slug)).toMatchObject({
      original: { slug: 'poster', number: 1, newerVersions: 0 },
    })
  })
})
