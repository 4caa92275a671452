import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import fc from 'fast-check'
import sharp from 'sharp'
import { beforeEach, expect, test, vi } from 'vitest'
import { insertCollection } from '@/lib/collection/records'
import { trashImages } from '@/lib/gallery/change-images'
import type { ShareInput } from '@/lib/share/request'
import { rotateShare } from '@/lib/share/rotate'
import { turnOffShare } from '@/lib/share/turn-off'
import { originalPath } from '@/lib/store/folders'
import { readPromptFile } from '@/lib/template/exchange/formats/prompt-file'
import { publishVersion } from '@/lib/template/publish'
import { onEveryDatabase } from '@/tests/support/databases'
import { cameIn } from '@/tests/support/gallery'
import { owner } from '@/tests/support/runs'
import { savedTemplate, valueFrom } from '@/tests/support/saved-template'
import { answerOf, keptPicture, opened, sharing, statusOf, visitorHeaders } from '@/tests/support/share'

let hashes: string[]
beforeEach(async () => {
  Reflect.deleteProperty(globalThis, Symbol.for('proofsheet.limits'))
  hashes = await Promise.all(['teal', 'orange', 'navy', 'olive'].map(keptPicture))
})

/** Images that each show something else. */
async function pictures(): Promise<string[]> {
  const came = await Promise.all(hashes.map(sha256 => cameIn({}, { sha256, pixels: { width: 600, height: 400 } })))
  return came.flatMap(({ ids }) => ids)
}

/** The hashes of the originals that a link gives away, whatever number is asked for. */
async function reached(path: string): Promise<string[]> {
  const found: string[] = []
  for (const n of [0, 1, 2, 3, 4, 5, 200, 9999, '01', '-1', '1.0', 'a', '..', '%2e%2e']) {
    const answer = await answerOf(`${path}/images/${n}/original`)
    if (answer.status === 200)
      found.push(
        createHash('sha256')
          .update(Buffer.from(await answer.arrayBuffer()))
          .digest('hex'),
      )
    else expect(answer.status).toBe(404)
  }
  return found
}

/** What every answer under a link must say. */
function expectShareHeaders({ headers }: Response) {
  expect(Object.fromEntries(headers)).toMatchObject({
    'x-robots-tag': 'noindex, nofollow, noarchive',
    'referrer-policy': 'no-referrer',
    'cache-control': 'private, no-cache',
    'x-content-type-options': 'nosniff',
  })
}

/** All that an answer tells. */
const told = async (answer: Response) => ({
  status: answer.status,
  headers: Object.fromEntries(answer.headers),
  body: await answer.text(),
})

onEveryDatabase(dialect => {
  test('a link reaches its own pictures and no other', async () => {
    const ids = await pictures()
    const chosen = fc.uniqueArray(fc.nat({ max: ids.length - 1 }), { minLength: 1 })
    await fc.assert(
      fc.asyncProperty(chosen, fc.nat({ max: 3 }), async (places, removed) => {
        const imageIds = places.map(place => ids[place] ?? '')
        const target: ShareInput[] = [{ kind: 'view', target: 'images', imageIds }]
        const { id } = valueFrom(await insertCollection(owner, { name: 'Some', imageIds }))
        target.push({ kind: 'view', target: 'collection', targetId: id })
        for (const input of target) {
          const { path } = await sharing(input)
          expect(await reached(path)).toEqual(places.map(place => hashes[place]))
        }
        const { path } = await sharing({ kind: 'view', target: 'image', targetId: ids[removed] ?? '' })
        expect(await reached(path)).toEqual([hashes[removed]])
      }),
      { numRuns: 6 },
    )
  })

  test('a picture in the trash is out of every link', async () => {
    const ids = await pictures()
    const { path } = await sharing({ kind: 'view', target: 'images', imageIds: ids })
    await trashImages(owner, ids.slice(0, 2))
    expect(await reached(path)).toEqual(hashes.slice(2))
  })

  test('what ended answers the same as what never was, to the last letter', async () => {
    const { templateId, versionId } = await savedTemplate()
    valueFrom(await publishVersion(owner, versionId))
    const imageIds = await pictures()
    const share = await sharing({ kind: 'use', target: 'template', targetId: templateId, imageIds })
    const files = ['images/1/w320', 'images/1/w640', 'card.png', 'template.prompt']
    const unknown = `/r/${'x'.repeat(24)}`
    for (const file of files) {
      const answer = await answerOf(`${share.path}/${file}`)
      expect(answer.status).toBe(200)
      expectShareHeaders(answer)
      await answer.body?.cancel()
    }
    const etag = (await answerOf(`${share.path}/images/1/w320`)).headers.get('etag') ?? ''
    const again = () => answerOf(`${share.path}/images/1/w320`, { headers: visitorHeaders({ 'if-none-match': etag }) })
    expect((await again()).status).toBe(304)
    valueFrom(await turnOffShare(owner, share.id))
    expect((await again()).status).toBe(404)
    expect(await opened(share.path)).toBeNull()
    for (const file of files) {
      const never = await answerOf(`${unknown}/${file}`)
      expectShareHeaders(never)
      expect(never.status).toBe(404)
      expect(await told(await answerOf(`${share.path}/${file}`))).toEqual(await told(never))
    }
    const { path } = valueFrom(await rotateShare(owner, share.id))
    expect(await statusOf(`${share.path}/card.png`)).toBe(404)
    expect(await statusOf(`${path}/card.png`)).toBe(200)
  })

  test('a link to look at gives no template away, and opens under its own letter only', async () => {
    const { templateId, versionId } = await savedTemplate()
    valueFrom(await publishVersion(owner, versionId))
    const imageIds = (await pictures()).slice(0, 1)
    const view = await sharing({ kind: 'view', target: 'template', targetId: templateId, imageIds })
    const use = await sharing({ kind: 'use', target: 'template', targetId: templateId, imageIds })
    expect(await statusOf(`${view.path.replace('/s/', '/r/')}/template.prompt`)).toBe(404)
    for (const file of ['card.png', 'images/1/w320']) {
      expect(await statusOf(`${view.path.replace('/s/', '/r/')}/${file}`)).toBe(404)
      expect(await statusOf(`${use.path.replace('/r/', '/s/')}/${file}`)).toBe(404)
    }
    const read = readPromptFile(await (await answerOf(`${use.path}/template.prompt`)).text())
    expect(read).toMatchObject({
      ok: true,
      value: { name: 'Poster', tags: [], content: { body: 'A poster of {{subject}}.' } },
    })
  })

  test('a picture is saved under its number; without its prompt its original stays too', async () => {
    const imageIds = await pictures()
    const { path } = await sharing({ kind: 'view', target: 'images', imageIds })
    const answer = await answerOf(`${path}/images/2/original?download`)
    expect(answer.headers.get('content-disposition')).toContain('filename="picture-2.png"')
    await answer.body?.cancel()
    const without = await sharing({ kind: 'view', target: 'images', imageIds, showsPrompt: false })
    expect(await statusOf(`${without.path}/images/2/original`)).toBe(404)
    expect(await statusOf(`${without.path}/images/2/w1280`)).toBe(200)
  })

  test('a card is a PNG of 1200 by 630 for WebP originals, drawn once', async () => {
    const { path } = await sharing({ kind: 'view', target: 'images', imageIds: await pictures(), title: 'Spring' })
    const first = await answerOf(`${path}/card.png`)
    expect(first.headers.get('content-type')).toBe('image/png')
    const bytes = Buffer.from(await first.arrayBuffer())
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 })
    const head = await answerOf(`${path}/card.png`, { method: 'HEAD' })
    expect(head.headers.get('etag')).toBe(first.headers.get('etag'))
    expect(head.headers.get('content-length')).toBe(String(bytes.length))
  })

  test('a card whose pictures cannot be read is the plain one', async () => {
    const broken = `${dialect} is no picture`
    const sha256 = createHash('sha256').update(broken).digest('hex')
    await keptPicture('red')
    await writeFile(originalPath(hashes[0] ?? '').replace(hashes[0] ?? '', sha256), broken)
    const { ids } = await cameIn({}, { sha256 })
    const { path } = await sharing({ kind: 'view', target: 'images', imageIds: ids })
    const answer = await answerOf(`${path}/card.png`)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('etag')).toBe('"plain-card"')
    expect(await sharp(Buffer.from(await answer.arrayBuffer())).metadata()).toMatchObject({ width: 1200, height: 630 })
  })

  test('whoever guesses is soon answered as if all guesses were wrong; a link that ended is no guess', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    const share = await sharing({ kind: 'view', target: 'images', imageIds: await pictures() })
    const ended = await sharing({ kind: 'view', target: 'images', imageIds: await pictures() })
    valueFrom(await turnOffShare(owner, ended.id))
    for (let time = 0; time < 40; time++) expect(await opened(ended.path)).toBeNull()
    expect(await opened(share.path)).not.toBeNull()
    for (let time = 0; time < 30; time++) expect(await opened(`/s/${'y'.repeat(23)}${time % 10}`)).toBeNull()
    expect(await opened(share.path)).toBeNull()
    expect(await statusOf(`${share.path}/images/1/w320`)).toBe(404)
    vi.setSystemTime(Date.now() + 61_000)
    expect(await opened(share.path)).not.toBeNull()
    vi.useRealTimers()
  })

  test('a rebound name opens nothing', async () => {
    const { path } = await sharing({ kind: 'view', target: 'images', imageIds: await pictures() })
    expect(await opened(path, new Headers({ host: 'evil.example' }))).toBeNull()
  })
})
