import 'server-only'
import type { Principal } from '@/lib/access/principal'
import { refusal } from '@/lib/access/refusal'
import { log } from '@/lib/log'
import { refused } from '@/lib/result'
import { databaseAway, isDatabaseAway } from '@/lib/store/database-health'
import { noteStorageError } from '@/lib/store/health'
import { isBucketFailure } from '@/lib/store/shelf-failure'
import { attachment, imageFileName } from './file-name'
import { type ImageFile, imageFile } from './records'
import { isRenditionName, type RenditionName, readRendition } from './renditions'
import { fileResponse } from './serve'

const gone = refused('not-found', 'This picture is no longer here.').error

/**
 * The bytes of an image: `original` untouched, or a rendition. `?download` makes a browser save the original under a
 * name made of the prompt. A path is only ever built from the row's hash.
 */
export async function imageAnswer(request: Request, who: Principal, id: string, name: string): Promise<Response> {
  const isOriginal = name === 'original'
  if (!isOriginal && !isRenditionName(name)) return refusal(gone)
  try {
    const image = await imageFile(who, id)
    if (!image) return refusal(gone)
    return isOriginal ? await originalResponse(request, image) : await renditionResponse(request, image, name)
  } catch (error) {
    log.error({ err: error, image: id }, 'a picture could not be read')
    if (isDatabaseAway()) return refusal(refused('unavailable', databaseAway).error)
    if (isBucketFailure(error)) noteStorageError(error)
    return refusal(refused('unavailable', 'The file of this picture could not be read. Look at the server log.').error)
  }
}

const originalResponse = (request: Request, { sha256, type, prompt, runNumber, position }: ImageFile) =>
  fileResponse(request, {
    original: sha256,
    etag: sha256,
    type,
    ...(new URL(request.url).searchParams.has('download') && {
      disposition: attachment(imageFileName(prompt, runNumber, position, type)),
    }),
  })

const renditionResponse = (request: Request, { sha256 }: ImageFile, name: RenditionName) =>
  readRendition(sha256, name, path => fileResponse(request, { path, etag: `${sha256}-${name}`, type: 'image/webp' }))
