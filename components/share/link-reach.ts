import type { LinkReach } from '@/lib/share/schema'

let asked: Promise<LinkReach> | null = null

/** Where links begin, asked for once: it changes with a restart only. Unknown, it is where this page is. */
export function linkReach(): Promise<LinkReach> {
  asked ??= fetch('/links/reach').then(readReach, here)
  return asked
}

async function readReach(answer: Response): Promise<LinkReach> {
  const { origin }: { origin?: unknown } = answer.ok ? await answer.json().catch(here) : here()
  return { origin: typeof origin === 'string' || origin === null ? origin : window.location.origin }
}

const here = (): LinkReach => ({ origin: window.location.origin })

/** The whole address of a link; where only this computer can open it, as this page's own. */
export const linkUrl = ({ origin }: LinkReach, path: string): string => `${origin ?? window.location.origin}${path}`
