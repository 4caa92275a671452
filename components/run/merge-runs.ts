import type { RunView } from '@/lib/run/schema'

/**
 * Known and arriving runs as one list, newest number first; of two states of a run the one with the higher `change` wins.
 * @returns `known` itself when nothing is new, and the same object for every run that did not change
 */
export function mergeRuns(known: readonly RunView[], arriving: readonly RunView[]): readonly RunView[] {
  const byId = new Map(known.map(run => [run.id, run]))
  let hasNews = false
  for (const run of arriving) {
    const had = byId.get(run.id)
    if (had && had.change >= run.change) continue
    byId.set(run.id, run)
    hasNews = true
  }
  return hasNews ? [...byId.values()].sort((one, other) => other.number - one.number) : known
}

/**
 * Drops runs older than everything shown: page by page they come anyway, and one that arrived early
 * (starred in another tab, say) would hide the gap before it.
 * @param oldest the lowest number up to which the list is complete
 */
export function withinReach(known: readonly RunView[], arriving: readonly RunView[], oldest: number): RunView[] {
  const shown = new Set(known.map(run => run.id))
  return arriving.filter(run => run.number >= oldest || shown.has(run.id))
}

/** The list with one image starred or not; its runs keep their `change`, so the server's own word replaces them. */
export function withStar(runs: readonly RunView[], imageId: string, isStarred: boolean): readonly RunView[] {
  return runs.map(run =>
    run.images.some(image => image.id === imageId)
      ? { ...run, images: run.images.map(image => (image.id === imageId ? { ...image, isStarred } : image)) }
      : run,
  )
}
