import 'server-only'
import { join } from 'node:path'
import { fileResponse } from '@/lib/image/serve'
import { log } from '@/lib/log'
import type { Visit } from '@/lib/share/answers'
import { foundShare } from '@/lib/share/found-share'
import { goneAnswer } from '@/lib/share/gone-answer'
import { shareHeaders } from '@/lib/share/headers'
import { placedFiles } from '@/lib/share/placed-images'
import { sharedView } from '@/lib/share/shared-view'
import { mostOnCard } from './card-drawing'
import { cardFile } from './card-file'
import { cardWords } from './card-words'

/** Behind a password, or when drawing fails. */
const plainCard = { path: join(process.cwd(), 'public/share-card.png'), etag: 'plain-card' }

/** The picture that previews of a link show. What is behind a password stays there. */
export async function cardAnswer({ kind, token, request }: Visit): Promise<Response> {
  const found = await foundShare(kind, token, request.headers)
  if (!found) return goneAnswer()
  if (found.isLocked) return sent(request, plainCard)
  const view = await sharedView(found.grant, '')
  if (!view) return goneAnswer()
  try {
    const hashes = (await placedFiles(found.grant, mostOnCard)).map(({ sha256 }) => sha256)
    return await sent(request, await cardFile({ title: view.title, about: cardWords(view), hashes }))
  } catch (error) {
    log.error({ err: error }, 'a card could not be drawn')
    return sent(request, plainCard)
  }
}

const sent = (request: Request, card: { path: string; etag: string }): Promise<Response> =>
  fileResponse(request, { ...card, type: 'image/png', headers: shareHeaders })
