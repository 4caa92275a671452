import { expect, test } from 'vitest'
import { setNote, trashImages } from '@/lib/gallery/change-images'
import { database } from '@/lib/store/database'
import { publishedTemplate } from '@/lib/template/records'
import { seedStarters } from '@/lib/template/starter-records'
import { onEveryDatabase } from '@/tests/support/databases'
import { cameIn, idsOf, totalOf } from '@/tests/support/gallery'
import { owner, stranger } from '@/tests/support/runs'

const prompts = {
  chinese: '一杯热咖啡放在木桌上',
  thai: 'ภาพถ่ายกาแฟร้อนบนโต๊ะไม้',
  russian: 'Чашка кофе на столе у окна',
  french: 'Un café crème en terrasse, le matin',
  german: 'Ein Leuchtturm an einer Straße',
  arabic: 'قَهْوَة عَرَبِيَّة في إبريق',
  emoji: 'A sticker of a 🌸 on white',
}

async function templateOf(slug: string) {
  await seedStarters(owner.workspaceId)
  const template = await publishedTemplate(owner, slug)
  if (!template) throw new Error('the starters are missing')
  return template
}

onEveryDatabase(() => {
  test('words are found in every script, by their beginning, and only where all of them are', async () => {
    const ids = new Map<string, string>()
    for (const [name, prompt] of Object.entries(prompts))
      ids.set(name, (await cameIn({ prompt, values: {} })).ids[0] ?? '')
    const found = async (text: string) => {
      const hits = await idsOf({ text })
      return [...ids].filter(([, id]) => hits.includes(id)).map(([name]) => name)
    }
    expect(await found('咖啡')).toEqual(['chinese'])
    expect(await found('กาแฟ')).toEqual(['thai'])
    expect(await found('Кофе')).toEqual(['russian'])
    expect(await found('café')).toEqual(['french'])
    expect(await found('CAFE TERR')).toEqual(['french'])
    expect(await found('strasse')).toEqual(['german'])
    expect(await found('قهوة')).toEqual(['arabic'])
    expect(await found('🌸')).toEqual(['emoji'])
    expect(await found('sticker lighthouse')).toEqual([])
    expect(await found('"sticker" OR * AND (')).toEqual([])
    expect(await found("sticker's")).toEqual(['emoji'])
    expect(await found('…')).toEqual([])
  })

  test('a picture is found by the template that made it, under its new name at once', async () => {
    const template = await templateOf('portrait')
    const { ids } = await cameIn({ templateVersionId: template.versionId, prompt: 'A woman in a forest' })
    await cameIn({ prompt: 'A woman at sea' })
    expect(await idsOf({ text: 'portrait woman' })).toEqual(ids)
    await database().updateTable('template').set({ name: 'Headshot' }).where('id', '=', template.templateId).execute()
    expect(await idsOf({ text: 'woman heads' })).toEqual(ids)
    expect(await idsOf({ text: 'portrait' })).toEqual([])
    expect(await idsOf({ text: template.templateId.slice(0, 4) })).toEqual([])
  })

  test('a picture is found by what was noted about it, until the note is another', async () => {
    const { ids } = await cameIn({ prompt: 'A pear' })
    await cameIn({ prompt: 'A plum' })
    const [id = ''] = ids
    expect(await setNote(owner, id, 'For the autumn page')).toBe(true)
    expect([await idsOf({ text: 'autumn' }), await idsOf({ text: 'pear autumn' })]).toEqual([ids, ids])
    expect(await setNote(stranger, id, 'Mine')).toBe(false)
    await setNote(owner, id, '')
    expect([await idsOf({ text: 'autumn' }), await idsOf({ text: 'pear' })]).toEqual([[], ids])
  })

  test('filters leave what has the value, alone and together, each with its count', async () => {
    const template = await templateOf('landscape')
    const values = { subject: 'a hill', style: 'mist' }
    const hill = await cameIn({ values, templateVersionId: template.versionId }, { n: 2, size: '512x512' })
    const sea = await cameIn({ values: { subject: 'the sea', style: 'mist' } }, { size: '512x512' })
    const list = await cameIn({ values: { moods: 'calm\nwarm' } }, { size: '1024x1024' })
    const sample = await cameIn({ provider: 'sample', values: { style: 'dusk' } })

    const style = (value: string) => ({ fields: [{ name: 'style', value }] })
    expect(await idsOf(style('mist'))).toEqual([...sea.ids, ...hill.ids])
    expect(await totalOf(style('mist'))).toBe(3)
    expect(await idsOf({ ...style('mist'), template: 'landscape' })).toEqual(hill.ids)
    expect(await idsOf({ size: '1024x1024', fields: [{ name: 'moods', value: 'warm' }] })).toEqual(list.ids)
    expect(await idsOf({ isSample: true })).toEqual(sample.ids)
    expect(await totalOf({ isSample: false })).toBe(4)
    expect(await idsOf({ ...style('mist'), text: 'lighthouse', size: '512x512' })).toEqual([...sea.ids, ...hill.ids])
    expect(await idsOf({ template: 'no-such-template' })).toEqual([])
    expect(await idsOf(style('never used'))).toEqual([])
  })

  test('days are local and both included', async () => {
    const at = (text: string) => ({ at: new Date(text).getTime() })
    const before = await cameIn({}, at('2026-03-01T23:59:59.999'))
    const first = await cameIn({}, at('2026-03-02T00:00:00'))
    const last = await cameIn({}, at('2026-03-03T23:59:59.999'))
    const after = await cameIn({}, at('2026-03-04T00:00:00'))
    expect(await idsOf({ from: '2026-03-02', to: '2026-03-03' })).toEqual([...last.ids, ...first.ids])
    expect(await idsOf({ to: '2026-03-01' })).toEqual(before.ids)
    expect(await idsOf({ from: '2026-03-04', text: 'lighthouse' })).toEqual(after.ids)
  })

  test('nothing of another workspace is seen, whatever is asked', async () => {
    const { ids } = await cameIn({ prompt: 'A secret plan', values: { style: 'mist' } }, { who: stranger })
    const asked = [{}, { text: 'secret' }, { fields: [{ name: 'style', value: 'mist' }] }, { sort: 'largest' as const }]
    for (const query of asked) expect([await idsOf(query), await totalOf(query)]).toEqual([[], 0])
    expect(await idsOf({ text: 'secret' }, stranger)).toEqual(ids)
    expect(await trashImages(owner, ids)).toEqual([])
  })
})
