import { type WallStyle, wallStyles } from '@/components/gallery/wall/wall-measure'

/** A cookie, not local storage: the server already lays the wall out as it was left. */
export const wallStyleCookie = 'wall'

export const wallStyleOf = (text: string | undefined): WallStyle => wallStyles.find(style => style === text) ?? 'rows'

const yearSeconds = 31_536_000

export function keepWallStyle(style: WallStyle): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Safari and over plain http.
  document.cookie = `${wallStyleCookie}=${style}; path=/; max-age=${yearSeconds}; samesite=lax`
}
