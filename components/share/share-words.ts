import type { Share } from '@/lib/share/schema'

const date = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })

/** What a link shows, for those who made it: "Version 4", "The published version", "Filled in, version 4". */
export function sharedState({ target, versionNumber, isFollowing, hasValues }: Share): string | null {
  if (target === 'collection') return isFollowing ? 'Its pictures as they change' : 'Its pictures as they were'
  if (target !== 'template') return null
  const version = isFollowing || versionNumber === null ? 'The published version' : `Version ${versionNumber}`
  return hasValues ? `${version}, filled in` : version
}

/** What a link grants, in two words. */
export const grantWords = ({ kind }: Pick<Share, 'kind'>): string => (kind === 'use' ? 'Use this template' : 'View')

/** When a link ends, or did. */
export function shareEnd({
  state,
  expiresAt,
  turnedOffAt,
}: Pick<Share, 'state' | 'expiresAt' | 'turnedOffAt'>): string {
  if (state === 'turned-off') return turnedOffAt === null ? 'Turned off.' : `Turned off on ${date.format(turnedOffAt)}.`
  if (state === 'expired') return expiresAt === null ? 'Ended.' : `Ended on ${date.format(expiresAt)}.`
  return expiresAt === null ? 'No end.' : `Ends on ${date.format(expiresAt)}.`
}
