import type { ImageType } from './schema'

const extensions = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/webp': 'webp' } as const

export const extensionOf = (type: ImageType): string => extensions[type]

/** Long enough to recognise, short enough for every file system with the number behind it. */
const wordsLimit = 60

/**
 * A file name made of the prompt: letters and digits of any script, joined by hyphens, then run number and position.
 * Legal on Windows: no reserved characters, and never a bare device name because the number follows.
 */
export function imageFileName(prompt: string, runNumber: number, position: number, type: ImageType): string {
  const words =
    prompt
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  let name = ''
  for (const word of words) {
    if ([...name, ...word].length > wordsLimit) break
    name += `${word}-`
  }
  return `${name || 'image-'}${runNumber}-${position + 1}.${extensionOf(type)}`
}

/**
 * The header that makes a browser save under that name: plain ASCII for old clients, UTF-8 for the rest.
 * Source: RFC 6266 and RFC 8187.
 */
export const attachment = (fileName: string): string =>
  `attachment; filename="${fileName.replace(/[^\x20-\x7e]|["\\]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(fileName).replace(/['()*]/g, mark => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)}`
