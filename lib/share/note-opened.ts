import 'server-only'
import { isSignedIn, type Principal } from '@/lib/access/principal'
import { limits } from '@/lib/access/rate'
import { env } from '@/lib/env'
import { foundShare } from './found-share'
import { countOpen } from './records'

/** Programs that run a page's scripts and say what they are. Those that do not run them never come this far. */
const program = /bot\b|bot\/|crawl|spider|preview|headless|lighthouse|facebookexternalhit|embedly|slurp/i

/**
 * Counts that a person looked at a link: asked for by the page itself, after it has been in front of somebody. Not
 * counted are programs, whoever belongs to the workspace, and the same address again within half an hour.
 */
export async function noteOpened(who: Principal, sent: Headers, token: string): Promise<void> {
  const found = await foundShare(null, token, sent)
  if (!found || found.isLocked || (await isOwn(sent)) || program.test(sent.get('user-agent') || 'bot')) return
  if ((await limits().opens.admit(`${found.id} ${who.id}`)) === 0) await countOpen(found.id)
}

/** Where people sign in, a session tells the workspace from its visitors; elsewhere nothing does. */
const isOwn = async (sent: Headers): Promise<boolean> => env().access !== 'local' && (await isSignedIn(sent))
