/**
 * What every answer under a link says: in no index and no archive (robots.txt would hide just that), its address told
 * to no other site, and asked for anew each time, because it may have been turned off.
 */
export const shareHeaders = {
  'X-Robots-Tag': 'noindex, nofollow, noarchive',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'private, no-cache',
} as const

/** Whether a path is a visitor's: a link of any kind, or a portable one. */
export const isSharePath = (path: string): boolean => /^\/(?:[srv]\/|open(?:\/|$))/.test(path)
