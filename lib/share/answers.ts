import 'server-only'
import { attachment, extensionOf } from '@/lib/image/file-name'
import { isRenditionName, readRendition } from '@/lib/image/renditions'
import { fileResponse } from '@/lib/image/serve'
import { log } from '@/lib/log'
import { promptFileText } from '@/lib/template/exchange/formats/prompt-file'
import { slugOf } from '@/lib/template/slug'
import { foundShare } from './found-share'
import { goneAnswer } from './gone-answer'
import type { Grant } from './grant'
import { shareHeaders } from './headers'
import { type PlacedFile, placedFile } from './placed-images'
import type { ShareKind } from './schema'
import { grantedVersion } from './shared-template'

/** A visitor's request: what the address tells, and the rest. */
export type Visit = { kind: ShareKind; token: string; request: Request }

/** What a visitor is granted now; null for everything that is answered 404, a password that is missing included. */
async function grantOfVisit({ kind, token, request }: Visit) {
  const found = await foundShare(kind, token, request.headers)
  return found && !found.isLocked ? found.grant : null
}

/** A picture of a link, original or smaller. `?download` saves it under its number: its prompt may be kept back. */
export async function pictureAnswer(visit: Visit, n: string, rendition: string): Promise<Response> {
  const grant = await grantOfVisit(visit)
  const file = grant && /^[1-9]\d{0,3}$/.test(n) ? await placedFile(grant, Number(n)) : null
  if (!grant || !file) return goneAnswer()
  const { request } = visit
  const disposition = new URL(request.url).searchParams.has('download')
    ? attachment(`picture-${n}.${extensionOf(file.type)}`)
    : undefined
  if (rendition === 'original' && !givesOriginals(grant)) return goneAnswer()
  try {
    return await bytesOf(request, file, rendition, disposition)
  } catch (error) {
    log.error({ err: error }, 'a shared picture could not be read')
    return goneAnswer()
  }
}

/** An original is as it came, and its maker may have written the prompt into it: it is kept back with the prompt. */
const givesOriginals = ({ target, showsPrompt }: Grant): boolean => showsPrompt && target !== 'template'

async function bytesOf(request: Request, { sha256, type }: PlacedFile, rendition: string, disposition?: string) {
  const headers = shareHeaders
  if (rendition === 'original')
    return fileResponse(request, { original: sha256, etag: sha256, type, disposition, headers })
  if (!isRenditionName(rendition)) return goneAnswer()
  const etag = `${sha256}-${rendition}`
  return readRendition(sha256, rendition, path => fileResponse(request, { path, etag, type: 'image/webp', headers }))
}

/** The template of a link as a `.prompt` file, where it may be used. */
export async function promptFileAnswer(visit: Visit): Promise<Response> {
  const grant = await grantOfVisit(visit)
  const version = grant?.kind === 'use' ? await grantedVersion(grant) : null
  if (!version) return goneAnswer()
  const { name, description, body, fields, settings, locks } = version
  const text = promptFileText({ name, description, tags: [], body, fields, settings, locks })
  return new Response(text, {
    headers: {
      ...shareHeaders,
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Disposition': attachment(`${slugOf(name)}.prompt`),
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
