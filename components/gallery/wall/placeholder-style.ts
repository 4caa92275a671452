import type { CSSProperties } from 'react'
import { thumbHashToAverageRGBA, thumbHashToDataURL } from 'thumbhash'

/**
 * What is seen of a picture until it is there: its blurred likeness, or its colour alone.
 * @param hash a thumbhash, base64
 * @param isBlurred a likeness is some kilobytes: too much for the server's page, where a colour will do
 */
export function placeholderStyle(hash: string | null, isBlurred: boolean): CSSProperties {
  if (hash === null) return {}
  const bytes = Uint8Array.from(atob(hash), letter => letter.charCodeAt(0))
  const { r, g, b } = thumbHashToAverageRGBA(bytes)
  const backgroundColor = `rgb(${[r, g, b].map(part => Math.round(part * 255)).join(' ')})`
  return isBlurred ? { backgroundColor, backgroundImage: `url(${thumbHashToDataURL(bytes)})` } : { backgroundColor }
}
