import 'server-only'
import type { Principal } from '@/lib/access/principal'
import { refusal } from '@/lib/access/refusal'
import { cutOut } from '@/lib/image/crop'
import { type Crop, cropsOf } from '@/lib/image/crop-params'
import { attachment, extensionOf, imageFileName } from '@/lib/image/file-name'
import { pictureSafety } from '@/lib/image/serve'
import { zipOf, zipResponse } from '@/lib/image/zip'
import { log } from '@/lib/log'
import { refused } from '@/lib/result'
import { manifestCsv, manifestJson } from './crop-manifest'
import { type ZippedImage, zippedImages } from './zipped-images'

const gone = refused('not-found', 'This picture is no longer here.').error
const noSlot = refused('invalid', 'Choose where the picture is to be used.').error
const unreadable = refused('unavailable', 'This picture could not be cut. Look at the server log.').error

/** One crop of an image (crop-params.ts). `?download` makes a browser save it under a name of its own. */
export async function cropAnswer(request: Request, who: Principal, id: string): Promise<Response> {
  const { searchParams } = new URL(request.url)
  const [crop] = cropsOf(searchParams)
  if (!crop) return refusal(noSlot)
  const [image] = await zippedImages(who, [id])
  if (!image) return refusal(gone)
  try {
    const bytes = await cutOut(image, crop)
    return new Response(new Uint8Array(bytes), {
      headers: {
        ...pictureSafety,
        'Content-Type': crop.type,
        'Content-Length': String(bytes.byteLength),
        ...(searchParams.has('download') && { 'Content-Disposition': attachment(nameOf(image, crop)) }),
      },
    })
  } catch (error) {
    log.error({ err: error, image: id }, 'a picture could not be cut')
    return refusal(unreadable)
  }
}

/** Several crops of an image and what each is, as a ZIP to save. Each is cut when its turn comes. */
export async function cropsAnswer(request: Request, who: Principal, id: string): Promise<Response> {
  const crops = eachOnce(cropsOf(new URL(request.url).searchParams))
  if (crops.length === 0) return refusal(noSlot)
  const [image] = await zippedImages(who, [id])
  if (!image) return refusal(gone)
  const rows = crops.map(crop => ({ file: nameOf(image, crop), crop, image }))
  const modifiedAt = Date.now()
  const zip = zipOf(
    [
      ...rows.map(({ file, crop }) => ({ name: file, modifiedAt, make: () => cutOut(image, crop) })),
      { name: 'manifest.csv', modifiedAt, content: Buffer.from(manifestCsv(rows)) },
      { name: 'manifest.json', modifiedAt, content: Buffer.from(manifestJson(rows)) },
    ],
    { image: id },
    request.signal,
  )
  return zipResponse(zip, attachment(`${stemOf(image)}_slots.zip`))
}

const eachOnce = (crops: Crop[]): Crop[] => [...new Map(crops.map(crop => [crop.slot.id, crop])).values()]

const stemOf = ({ prompt, runNumber, position, type }: ZippedImage): string =>
  imageFileName(prompt, runNumber, position, type).replace(/\.\w+$/, '')

const nameOf = (image: ZippedImage, { slot, type }: Crop): string =>
  `${stemOf(image)}_${slot.id}_${slot.width}x${slot.height}.${extensionOf(type)}`
