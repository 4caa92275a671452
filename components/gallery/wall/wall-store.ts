import type { GalleryImage, GalleryPage, GalleryPlace } from '@/lib/gallery/schema'
import type { RunView } from '@/lib/run/schema'
import { followed, type Leaving, type LeavingWay } from './followed'
import { type Anchor, type Kept, trimmed } from './trim'

export type Direction = 'before' | 'after'

export type WallShown = Kept & {
  /** Pages under way, and those that did not come. */
  asking: Record<Direction, boolean>
  failed: Record<Direction, boolean>
  /** Pictures that came since and would stand before the first one; of a whole page of them there may be more. */
  news: { count: number; mayBeMore: boolean }
  /** Pictures that left this view while they are shown, and how: they keep their places. */
  leaving: Leaving
}

export type WallStore = ReturnType<typeof createWallStore>

/** Answers null when no answer came. */
export type FetchPage = (place: GalleryPlace) => Promise<GalleryPage | null>

const firstPage: GalleryPlace = { cursor: null, direction: 'after' }

/** The pictures a wall knows: a stretch of an order that may be a hundred thousand long, grown at both ends as needed. */
export function createWallStore(page: GalleryPage, fetchPage: FetchPage) {
  let shown = shownOf(page)
  const listeners = new Set<() => void>()
  /** The newest change of every run that was followed. */
  const heard = new Map<string, number>()
  const show = (change: Partial<WallShown>) => {
    shown = { ...shown, ...change }
    for (const listener of listeners) listener()
  }
  const mark = (what: 'asking' | 'failed', direction: Direction, is: boolean) =>
    show({ [what]: { ...shown[what], [direction]: is } })

  return {
    shown: () => shown,
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    /** Asks for the page at one end; nothing happens where none is, or where one is under way. */
    async loadMore(direction: Direction) {
      const cursor = shown[direction]
      if (cursor === null || shown.asking[direction]) return
      mark('asking', direction, true)
      const page = await fetchPage({ cursor, direction }).catch(() => null)
      // The wall was begun anew or cut meanwhile: this page belongs elsewhere.
      const isWanted = shown[direction] === cursor
      show({
        asking: { ...shown.asking, [direction]: false },
        failed: { ...shown.failed, [direction]: page === null },
        ...(page && isWanted && joined(shown, page, direction)),
      })
    },
    /** Begins anew with a page, or with the first one there is now. */
    async restart(page: GalleryPage | null = null) {
      const first = page ?? (await fetchPage(firstPage).catch(() => null))
      if (first) show(shownOf(first))
      return first !== null
    },
    /** Looks whether pictures came that would stand before the first one shown. */
    async lookForNews() {
      if (shown.before !== null) return
      const page = await fetchPage(firstPage).catch(() => null)
      if (!page || shown.before !== null) return
      const known = new Set(shown.images.map(image => image.id))
      const at = page.images.findIndex(image => known.has(image.id))
      const count = at === -1 ? page.images.length : at
      show({ news: { count, mayBeMore: at === -1 && page.after !== null } })
    },
    /** Lets go of what lies far from the rows that are seen. */
    trim(seen: Parameters<typeof trimmed>[1]) {
      const less = trimmed(shown, seen)
      if (less) show(less)
    },
    change(ids: ReadonlySet<string>, change: Partial<Pick<GalleryImage, 'isStarred' | 'note'>>) {
      show({ images: shown.images.map(image => (ids.has(image.id) ? { ...image, ...change } : image)) })
    },
    /**
     * Takes over what changed runs say of their images.
     * @param isLive whether an image that its run no longer shows has left this view
     */
    followRuns(runs: readonly RunView[], isLive: boolean) {
      const changed = runs.filter(run => run.change > (heard.get(run.id) ?? 0))
      for (const run of changed) heard.set(run.id, run.change)
      const change = followed(shown, changed, isLive)
      if (change) show(change)
    },
    /** Says that pictures leave this view, and how; null: that they stay after all. */
    leave(ids: Iterable<string>, way: LeavingWay | null) {
      const leaving = new Map(shown.leaving)
      for (const id of ids) {
        if (way) leaving.set(id, way)
        else leaving.delete(id)
      }
      show({ leaving })
    },
    /** Puts pictures into another order, as a collection's owner does by hand. */
    arrange: (images: readonly GalleryImage[]) => show({ images }),
  }
}

const shownOf = ({ images, before, after }: GalleryPage): WallShown => ({
  images,
  anchor: { index: 0, top: 0 } satisfies Anchor,
  before,
  after,
  asking: { before: false, after: false },
  failed: { before: false, after: false },
  news: { count: 0, mayBeMore: false },
  leaving: new Map(),
})

/** With a page at one end. An image that moved there meanwhile is shown once, where it was. */
function joined({ images, anchor }: Kept, page: GalleryPage, direction: Direction): Partial<WallShown> {
  const known = new Set(images.map(image => image.id))
  const arriving = page.images.filter(image => !known.has(image.id))
  return direction === 'after'
    ? { images: [...images, ...arriving], after: page.after }
    : {
        images: [...arriving, ...images],
        before: page.before,
        anchor: { ...anchor, index: anchor.index + arriving.length },
      }
}
