import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import type { Principal } from '@/lib/access/principal'
import { storeOriginal } from '@/lib/image/originals'
import { pictureAnswer, promptFileAnswer } from '@/lib/share/answers'
import { cardAnswer } from '@/lib/share/card/card-answer'
import { createShare } from '@/lib/share/create-share'
import { type ShareInput, shareRequest } from '@/lib/share/request'
import type { Share, SharedView, ShareKind } from '@/lib/share/schema'
import { openShare } from '@/lib/share/visitor'
import { drafted } from './image/draft'
import { owner } from './runs'
import { valueFrom } from './saved-template'

/** A link as the dialog makes it. */
export const sharing = async (input: ShareInput, who: Principal = owner): Promise<Share> =>
  valueFrom(await createShare(who, shareRequest.parse(input), randomUUID()))

/** What a browser that has never been here sends. */
export const visitorHeaders = (more: Record<string, string> = {}) => new Headers({ host: 'localhost:3000', ...more })

function partsOf(path: string): { kind: ShareKind; token: string; rest: string[] } {
  const [, letter, token = '', ...rest] = path.split('/')
  return { kind: letter === 's' ? 'view' : 'use', token, rest }
}

/** What the page of a link gets. */
export function opened(path: string, headers = visitorHeaders()) {
  const { kind, token } = partsOf(path)
  return openShare(kind, token, headers)
}

/** What the page of an open link shows. */
export async function viewOf(path: string): Promise<SharedView> {
  const share = await opened(path)
  if (!share || share.isLocked) throw new Error(`${path} does not open`)
  return share.view
}

/** The answer of a file under a link: what the route of that path calls. */
export function answerOf(path: string, { method = 'GET', headers = visitorHeaders() } = {}): Promise<Response> {
  const { kind, token, rest } = partsOf(path)
  const visit = { kind, token, request: new Request(`http://localhost:3000${path}`, { method, headers }) }
  const [first, n = '', rendition = ''] = rest
  if (first === 'images') return pictureAnswer(visit, n, rendition.split('?')[0] ?? '')
  return first === 'card.png' ? cardAnswer(visit) : promptFileAnswer(visit)
}

export const statusOf = async (path: string): Promise<number> => (await answerOf(path)).status

/** A picture that is kept, as WebP, which no card could be made of by most programs. */
export async function keptPicture(colour: string): Promise<string> {
  const picture = sharp({ create: { width: 600, height: 400, channels: 3, background: colour } })
  const original = await storeOriginal(await drafted(await picture.webp().toBuffer()), colour)
  return original?.sha256 ?? ''
}
