import { expect, test } from 'vitest'
import { GET as exportOne } from '@/app/templates/[slug]/export/route'
import { GET as exportAll } from '@/app/templates/export/route'
import { database } from '@/lib/store/database'
import { contentHash } from '@/lib/template/content-hash'
import { draftOf } from '@/lib/template/exchange/draft'
import { exportedTemplate, exportedTemplates } from '@/lib/template/exchange/exported-templates'
import { importTemplates } from '@/lib/template/exchange/import-templates'
import { readSource } from '@/lib/template/exchange/read-source'
import { publishedTemplate, templateCards, templateChoices } from '@/lib/template/records'
import { seedStarters } from '@/lib/template/starter-records'
import { starters } from '@/lib/template/starters'
import { begin, fromOurPage, withPassword } from '@/tests/integration/access/request'
import { onEveryDatabase } from '@/tests/support/databases'
import { dialectFixtures } from '@/tests/support/dialect-fixtures'
import { owner, stranger } from '@/tests/support/runs'

/** The templates that a source holds, as the page sends them. */
function templatesIn(source: string) {
  const read = readSource(source)
  if (!read.ok) throw new Error(read.error.message)
  return (read.value[0]?.prompts ?? []).map(prompt => {
    const { name, description, tags, content } = draftOf(prompt)
    return { about: { name, description, tags }, content }
  })
}

const fox = templatesIn('A {argument name="color" default="red"} fox')
const path = (slug: string) => ({ params: Promise.resolve({ slug }) })
const ask = (address: string, host = '127.0.0.1:3000') =>
  new Request(`http://127.0.0.1:3000${address}`, { headers: { host } })
const oneFile = (slug: string, query = '', host?: string) =>
  exportOne(ask(`/templates/${slug}/export${query}`, host), path(slug))

async function imported(templates = fox) {
  const result = await importTemplates(owner, { templates })
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

onEveryDatabase(() => {
  test('what is imported can be used at once', async () => {
    expect(await imported()).toEqual([{ slug: 'a-red-fox', name: 'A red fox' }])
    expect(await templateChoices(owner)).toMatchObject([{ slug: 'a-red-fox' }])
    expect(await publishedTemplate(owner, 'a-red-fox')).toMatchObject({ version: 1, ...fox[0]?.content })
    expect(await templateCards(stranger)).toEqual([])
  })

  test('the same twice is two templates', async () => {
    await imported()
    expect(await imported()).toMatchObject([{ slug: 'a-red-fox-2' }])
  })

  test('all are imported or none', async () => {
    const broken = {
      about: { name: 'Broken', description: '', tags: [] },
      content: { body: '{{#x}}', fields: [], settings: {}, locks: [] },
    }
    expect(await importTemplates(owner, { templates: [...fox, broken] })).toMatchObject({
      ok: false,
      error: { kind: 'invalid', fields: { 'templates.1.content.body': expect.stringContaining('Broken') } },
    })
    expect(await templateCards(owner)).toEqual([])
  })

  test('two hundred are imported at once', async () => {
    const source = JSON.stringify(
      Array.from({ length: 200 }, (_, number) => ({ name: `Fox ${number}`, prompt: 'A [COLOR] fox' })),
    )
    expect(await imported(templatesIn(source))).toHaveLength(200)
    expect(await templateChoices(owner)).toHaveLength(200)
  })

  test('an export comes back as the same version, from a file of one and from a file of all', async () => {
    const all = templatesIn(
      JSON.stringify(dialectFixtures.map(({ title, source }) => ({ name: title, prompt: source }))),
    )
    for (const { slug } of await imported(all)) {
      for (const form of ['prompt', 'json']) {
        const [back] = templatesIn(await (await oneFile(slug, `?as=${form}`)).text())
        const stored = await publishedTemplate(owner, slug)
        expect(back && contentHash(back.content), slug).toBe(stored && contentHash(stored))
      }
    }
    const back = templatesIn(await (await exportAll(ask('/templates/export'))).text())
    expect(back.map(one => contentHash(one.content))).toEqual(all.map(one => contentHash(one.content)))
  })

  test('a file of all leaves out what is archived, and takes the newest version', async () => {
    await seedStarters('main')
    await database().updateTable('template').set({ archived_at: 1 }).where('slug', '=', 'portrait').execute()
    const names = (await exportedTemplates(owner)).map(template => template.name)
    expect(names).toEqual(starters.map(starter => starter.name).filter(name => name !== 'Portrait'))
    expect(await exportedTemplates(stranger)).toEqual([])
  })

  test('a file has the name of its template and is saved, not shown', async () => {
    await imported()
    const answer = await oneFile('a-red-fox')
    expect(answer.headers.get('content-disposition')).toBe(
      `attachment; filename="a-red-fox.prompt"; filename*=UTF-8''a-red-fox.prompt`,
    )
    expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8')
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect((await oneFile('a-red-fox', '?as=json')).headers.get('content-disposition')).toContain('"a-red-fox.json"')
    expect((await oneFile('a-red-fox', '?as=pdf')).status).toBe(400)
  })

  test('an exact version is exported, and only of this template', async () => {
    await seedStarters('main')
    const portrait = await publishedTemplate(owner, 'portrait')
    const version = `?version=${portrait?.versionId}`
    expect(await (await oneFile('portrait', version)).text()).toContain('name: Portrait')
    expect((await oneFile('portrait', '?version=nothing')).status).toBe(404)
    expect((await oneFile('landscape', version)).status).toBe(404)
    expect((await oneFile('nothing-here')).status).toBe(404)
    expect(await exportedTemplate(stranger, 'portrait', null)).toBeNull()
    expect(await exportedTemplate(stranger, 'portrait', portrait?.versionId ?? '')).toBeNull()
  })

  test('no file leaves for another address', async () => {
    await imported()
    expect((await oneFile('a-red-fox', '', 'evil.example')).status).toBe(421)
  })
})

test('the action takes what the page sends, and refuses the rest by name', async () => {
  begin()
  const { importTemplates: act } = await import('@/lib/template/exchange/actions')
  expect(await act({ templates: [] })).toMatchObject({
    ok: false,
    error: { kind: 'invalid', message: 'Choose at least one template.' },
  })
  const nameless = fox.map(one => ({ ...one, about: { ...one.about, name: ' ' } }))
  expect(await act({ templates: nameless })).toMatchObject({
    error: { fields: { 'templates.0.about.name': 'Give the template a name.' } },
  })
  begin(fromOurPage, withPassword)
  const locked = await import('@/lib/template/exchange/actions')
  expect(await locked.importTemplates({ templates: fox })).toMatchObject({ ok: false, error: { kind: 'forbidden' } })
})
