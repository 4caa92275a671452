import { createHash } from 'node:crypto'
import { readFile, rm } from 'node:fs/promises'
import sharp from 'sharp'
import { beforeEach, expect, test } from 'vitest'
import { insertCollection } from '@/lib/collection/records'
import { setNote, setStars, trashImages } from '@/lib/gallery/change-images'
import { cropAnswer, cropsAnswer } from '@/lib/gallery/crop-answer'
import { galleryZipAnswer } from '@/lib/gallery/zip-answer'
import { storeOriginal } from '@/lib/image/originals'
import { originalPath } from '@/lib/store/folders'
import { publishedTemplate } from '@/lib/template/records'
import { seedStarters } from '@/lib/template/starter-records'
import { onEveryDatabase } from '@/tests/support/databases'
import { cameIn } from '@/tests/support/gallery'
import { drafted } from '@/tests/support/image/draft'
import { owner, stranger } from '@/tests/support/runs'
import { unzipped } from '@/tests/support/unzipped'

const picture = (width: number, height: number, background: string) =>
  sharp({ create: { width, height, channels: 3, background } })
    .png()
    .toBuffer()

const asked = (query: string) => new URLSearchParams(query)
const request = (path: string) => new Request(`http://127.0.0.1${path}`)

const zipped = async (query: string, who = owner) => galleryZipAnswer(request('/gallery/zip'), who, asked(query))
const filesOf = async (answer: Response) => unzipped(Buffer.from(await answer.arrayBuffer()))
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

let originals: { sha256: string; bytes: Buffer }[]
beforeEach(async () => {
  originals = await Promise.all(
    ['teal', 'orange'].map(async colour => {
      const bytes = await picture(600, 400, colour)
      return { sha256: (await storeOriginal(await drafted(bytes), colour))?.sha256 ?? '', bytes }
    }),
  )
})

/** An image with a file of its own. */
async function pictured(index: 0 | 1, change: Parameters<typeof cameIn>[0] = {}) {
  const { sha256 = '', bytes } = originals[index] ?? {}
  const { ids } = await cameIn(change, {
    sha256,
    bytes: bytes?.byteLength ?? 0,
    pixels: { width: 600, height: 400 },
    size: '600x400',
  })
  return ids[0] ?? ''
}

onEveryDatabase(() => {
  test('a ZIP holds the originals to the byte under names of their own, and says what each is', async () => {
    await seedStarters(owner.workspaceId)
    const template = await publishedTemplate(owner, 'portrait')
    const values = { subject: 'a woman', style: 'watercolor style' }
    const first = await pictured(0, { templateVersionId: template?.versionId ?? null, values })
    const second = await pictured(1, { values: { subject: '=1+1' }, prompt: 'A "pear", and a plum' })
    await setStars(owner, [first], true)
    await setNote(owner, second, 'Two\nlines')
    const answer = await zipped(`ids=${second},${first} ${first} no-such-image`)
    expect(answer.headers.get('content-disposition')).toMatch(/proofsheet-gallery-\d{4}-\d\d-\d\d\.zip/)
    const length = Number(answer.headers.get('content-length'))
    const bytes = Buffer.from(await answer.arrayBuffer())
    expect(bytes.byteLength).toBe(length)
    const files = unzipped(bytes)
    expect(files.map(({ name }) => name)).toEqual([
      '600x400_1.png',
      'portrait_watercolor_600x400_2.png',
      'manifest.csv',
      'manifest.json',
    ])
    expect(files.slice(0, 2).map(({ bytes }) => hashOf(bytes))).toEqual([originals[1]?.sha256, originals[0]?.sha256])

    const manifest = JSON.parse(files.find(({ name }) => name === 'manifest.json')?.bytes.toString() ?? '')
    expect(manifest).toMatchObject([
      { file: '600x400_1.png', id: second, note: 'Two\nlines', isStarred: false, template: null },
      {
        file: 'portrait_watercolor_600x400_2.png',
        id: first,
        isStarred: true,
        template: { slug: 'portrait', version: 1 },
      },
    ])
    for (const entry of manifest)
      expect(hashOf(files.find(({ name }) => name === entry.file)?.bytes ?? Buffer.alloc(0))).toBe(entry.sha256)
    const csv = files.find(({ name }) => name === 'manifest.csv')?.bytes.toString() ?? ''
    expect(csv).toContain("'=1+1")
    expect(csv).toContain('"A ""pear"", and a plum"')
    expect(csv).toContain('portrait_watercolor_600x400_2.png,Portrait,1,')
  })

  test('a collection is taken along in its order, with the names that are asked for', async () => {
    const [first, second] = [await pictured(0), await pictured(1)]
    await insertCollection(owner, { name: 'Ads', imageIds: [second, first] })
    const files = await filesOf(await zipped('collection=ads&pattern={run}-{position}'))
    expect(files.map(({ name }) => name).slice(0, 2)).toEqual(['2-1.png', '1-1.png'])
    await trashImages(owner, [second])
    expect(await filesOf(await zipped('collection=ads'))).toHaveLength(3)
  })

  test('a file that is gone cuts the ZIP, so that nobody takes it for whole', async () => {
    const id = await pictured(0)
    await rm(originalPath(originals[0]?.sha256 ?? ''))
    await expect((await zipped(`ids=${id}`)).arrayBuffer()).rejects.toThrow()
  })

  test('nothing, too much and what is of others is refused in a sentence', async () => {
    const id = await pictured(0)
    await insertCollection(owner, { name: 'Ours', imageIds: [id] })
    const statuses = [
      await zipped(''),
      await zipped('ids=none'),
      await zipped(`ids=${'x,'.repeat(2001)}`),
      await zipped('collection=gone'),
      await zipped(`ids=${id}`, stranger),
      await zipped('collection=ours', stranger),
    ].map(({ status }) => status)
    expect(statuses).toEqual([404, 404, 400, 404, 404, 404])
  })

  test('a crop has the size of its slot and the type that is asked for; the original stays as it is', async () => {
    const id = await pictured(0)
    const crop = async (query: string, who = owner) => cropAnswer(request(`/images/${id}/crop?${query}`), who, id)
    for (const [as, type] of [
      ['jpeg', 'image/jpeg'],
      ['png', 'image/png'],
      ['webp', 'image/webp'],
    ] as const) {
      const answer = await crop(`slot=banner-300x250&x=0&y=0.5&zoom=1.5&as=${as}&download`)
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, type])
      expect(answer.headers.get('content-disposition')).toContain('banner-300x250_300x250')
      const { width, height, format } = await sharp(Buffer.from(await answer.arrayBuffer())).metadata()
      expect([width, height, format]).toEqual([300, 250, as])
    }
    expect(
      (await readFile(originalPath(originals[0]?.sha256 ?? ''))).equals(originals[0]?.bytes ?? Buffer.alloc(0)),
    ).toBe(true)
    const refused = [await crop('slot=nowhere'), await crop(''), await crop('slot=x-post', stranger)]
    expect(refused.map(({ status }) => status)).toEqual([400, 400, 404])
  })

  test('crops for several slots come as a ZIP that says which part of the original each is', async () => {
    const id = await pictured(1, { prompt: 'A pear' })
    const query = 'slot=meta-square,0,0,1&slot=banner-728x90&slot=meta-square,1,1,1&slot=none&as=png'
    const files = await filesOf(await cropsAnswer(request(`/images/${id}/crops?${query}`), owner, id))
    expect(files.map(({ name }) => name)).toEqual([
      'a-pear-1-1_meta-square_1080x1080.png',
      'a-pear-1-1_banner-728x90_728x90.png',
      'manifest.csv',
      'manifest.json',
    ])
    const sizes = await Promise.all(files.slice(0, 2).map(({ bytes }) => sharp(bytes).metadata()))
    expect(sizes.map(({ width, height }) => [width, height])).toEqual([
      [1080, 1080],
      [728, 90],
    ])
    const manifest = JSON.parse(files.at(-1)?.bytes.toString() ?? '')
    expect(manifest).toMatchObject([
      { slot: 'meta-square', area: { left: 200, top: 0, width: 400, height: 400 }, isEnlarged: true },
      { slot: 'banner-728x90', original: { id, sha256: originals[1]?.sha256 } },
    ])
  })
})
