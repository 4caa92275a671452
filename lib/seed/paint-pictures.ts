import 'server-only'
import type { Impression } from '@/lib/image/decoder'
import { impressionOf } from '@/lib/image/impression'
import { type Original, storeOriginal } from '@/lib/image/originals'
import { draftPicture } from '@/lib/image/picture-draft'
import { openPainter } from '@/lib/provider/sample/painter'
import type { TemplateView } from '@/lib/template/schema'
import { wishOf } from './looks'

/** A file that many rows share. */
export type Picture = Original & Impression
/** The pictures of a template, by its look. */
export type Pictures = Map<string, Picture[][]>

/** Ways in which each template is asked for, and pictures of each. */
const looks = 8
const picturesOfLook = 3

const cap = 10_000_000
const painters = 2

/** Paints a few hundred distinct sample pictures, of fewer images fewer, and keeps them as originals, on two threads. */
export async function paintPictures(
  templates: TemplateView[],
  images: number,
  said: (made: number) => void,
  execArgv?: string[],
): Promise<Pictures> {
  const ofEach = Math.min(looks * picturesOfLook, Math.ceil(images / templates.length))
  const orders = templates.flatMap(template =>
    Array.from({ length: ofEach }, (_, turn) => ({ template, look: turn % looks, turn })),
  )
  const made: Pictures = new Map(templates.map(({ slug }) => [slug, Array.from({ length: looks }, () => [])]))
  const queue = orders.values()
  let count = 0
  await Promise.all(
    Array.from({ length: painters }, async () => {
      const painter = openPainter(execArgv)
      for (const { template, look, turn } of queue) {
        const { prompt, size } = wishOf(template, look, null)
        const [width = 384, height = 384] = size.split('x').map(Number)
        const format = turn % 3 === 0 ? 'png' : 'jpeg'
        const bytes = await painter.paint({
          scene: { prompt, width, height, seed: turn },
          format,
          compression: null,
        })
        made.get(template.slug)?.[look]?.push(await kept(bytes))
        said(++count)
      }
      await painter.close()
    }),
  )
  return made
}

async function kept(bytes: Uint8Array): Promise<Picture> {
  const original = await storeOriginal(await draftPicture(once(bytes), cap), 'seed')
  if (!original) throw new Error('what was painted is no picture')
  return { ...original, ...(await impressionOf(original.sha256)) }
}

async function* once(bytes: Uint8Array) {
  yield bytes
}
