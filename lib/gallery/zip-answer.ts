import 'server-only'
import type { Principal } from '@/lib/access/principal'
import { refusal } from '@/lib/access/refusal'
import { attachment } from '@/lib/image/file-name'
import { type Zip, type ZipEntry, zipOf, zipResponse } from '@/lib/image/zip'
import { sizeText } from '@/lib/provider/sizes'
import { done, type Result, refused } from '@/lib/result'
import { dayOf } from '@/lib/spending/day'
import { database } from '@/lib/store/database'
import { type FieldWords, fieldWords } from './field-words'
import { mostAtOnce } from './limits'
import { type ManifestRow, manifestCsv, manifestJson } from './zip-manifest'
import { patternLimit, usualPattern, zipNames } from './zip-names'
import { type ZippedImage, zippedImages } from './zipped-images'

const nothing = refused('not-found', 'None of these pictures is here any more.').error
const collectionGone = refused('not-found', 'This collection is no longer here.')

/**
 * Originals as a ZIP to save: `ids` (commas or spaces between them) or the images of a `collection` in its order, named
 * by a `pattern`, with `manifest.csv` and `manifest.json`.
 */
export async function galleryZipAnswer(request: Request, who: Principal, asked: URLSearchParams): Promise<Response> {
  const chosen = await chosenIds(who, asked)
  if (!chosen.ok) return refusal(chosen.error)
  const images = await zippedImages(who, chosen.value.ids)
  if (images.length === 0) return refusal(nothing)
  const pattern = (asked.get('pattern') ?? usualPattern).slice(0, patternLimit)
  const names = zipNames(pattern, named(images, await fieldWords(who)))
  const zip = imagesZip(
    images.map((image, index) => ({ ...image, file: names[index] ?? image.id })),
    request.signal,
  )
  return zipResponse(zip, attachment(`proofsheet-${chosen.value.name}-${dayOf(Date.now())}.zip`))
}

type Chosen = { ids: string[]; name: string }

async function chosenIds(who: Principal, asked: URLSearchParams): Promise<Result<Chosen>> {
  const collection = asked.get('collection')
  if (collection !== null) {
    const ids = await idsOfCollection(who, collection)
    return ids ? done({ ids, name: collection }) : collectionGone
  }
  const ids = (asked.get('ids') ?? '').split(/[\s,]+/).filter(Boolean)
  if (ids.length > mostAtOnce) return refused('invalid', `Choose at most ${mostAtOnce} pictures.`)
  return done({ ids, name: 'gallery' })
}

async function idsOfCollection(who: Principal, slug: string): Promise<string[] | null> {
  const collection = await database()
    .selectFrom('collection')
    .select('id')
    .where('workspace_id', '=', who.workspaceId)
    .where('slug', '=', slug)
    .where('deleted_at', 'is', null)
    .executeTakeFirst()
  if (!collection) return null
  const rows = await database()
    .selectFrom('collection_image')
    .select('image_id')
    .where('collection_id', '=', collection.id)
    .orderBy('rank')
    .execute()
  return rows.map(({ image_id: id }) => id)
}

/** Of a field with options the label: it is what people know the choice by. */
const named = (images: readonly ZippedImage[], words: Map<string, FieldWords>) =>
  images.map(image => ({
    type: image.type,
    words: {
      ...Object.fromEntries(
        Object.entries(image.values).map(([name, value]) => [name, words.get(name)?.options.get(value) ?? value]),
      ),
      template: image.template?.slug ?? '',
      size: sizeText(image),
      run: String(image.runNumber),
      position: String(image.position + 1),
      date: dayOf(image.createdAt),
    },
  }))

function imagesZip(rows: readonly ManifestRow[], signal: AbortSignal): Zip {
  const modifiedAt = Math.max(...rows.map(({ createdAt }) => createdAt))
  const files = rows.map(
    ({ file, sha256, bytes, createdAt }): ZipEntry => ({
      name: file,
      modifiedAt: createdAt,
      original: sha256,
      bytes,
    }),
  )
  const manifests = [
    { name: 'manifest.csv', modifiedAt, content: Buffer.from(manifestCsv(rows)) },
    { name: 'manifest.json', modifiedAt, content: Buffer.from(manifestJson(rows)) },
  ]
  return zipOf([...files, ...manifests], { images: rows.length }, signal)
}
