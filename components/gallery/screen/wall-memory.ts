import type { Eye } from '@/components/gallery/wall/use-eye'
import type { WallStore } from '@/components/gallery/wall/wall-store'
import { keep, kept, tabShelf } from '@/components/run/shelf'

/** What a wall showed when it was left, and what was looked at. */
type Remembered = { store: WallStore; eye: Eye; cursor: string | null }

/** Walls that one comes back to: the gallery, a search, a collection. */
const mostRemembered = 4
const walls = new Map<string, Remembered>()

const shelfKey = 'gallery-eye'

/**
 * Notes what is looked at. The pictures live as long as the page does, the place outlives a reload.
 * @param key the query of the wall, as its address says it
 * @param cursor where the address says it stands; null at the beginning
 */
export function rememberWall(key: string, wall: Remembered): void {
  walls.delete(key)
  walls.set(key, wall)
  const [oldest] = walls.keys()
  if (walls.size > mostRemembered && oldest !== undefined) walls.delete(oldest)
  keep(tabShelf(), shelfKey, { key, ...wall.eye })
}

/** The wall that was left at this place; null when it is not known any more. */
export function rememberedWall(key: string, cursor: string | null): Remembered | null {
  const wall = walls.get(key)
  return wall && wall.cursor === cursor ? wall : null
}

/** What was looked at before a reload, if it was this wall. */
export function rememberedEye(key: string): Eye | null {
  const eye = kept(tabShelf(), shelfKey)
  return isEye(eye) && eye.key === key ? { imageId: eye.imageId, offset: eye.offset } : null
}

const isEye = (eye: unknown): eye is Eye & { key: string } =>
  typeof eye === 'object' && eye !== null && 'key' in eye && 'imageId' in eye && 'offset' in eye
