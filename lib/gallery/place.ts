/**
 * Places order all images by their arrival: the time in ms, then one after the other. As numbers they are exact until
 * the year 2248.
 */
const placesPerMs = 1024

/** The first place of a moment. */
export const placeAt = (ms: number): number => ms * placesPerMs

/** The place behind `last` or, where that is later, of now: a clock that was set back does not bring images back in time. */
export const placeAfter = (last: number | null, now: number): number => Math.max(placeAt(now), (last ?? 0) + 1)

/** The places of the days from one to another (YYYY-MM-DD, local), as a half-open range; null is open. */
export const placesOf = (from: string | null, to: string | null): { start: number | null; end: number | null } => ({
  start: from === null ? null : placeAt(midnight(from, 0)),
  end: to === null ? null : placeAt(midnight(to, 1)),
})

function midnight(day: string, later: number): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(year, month - 1, date + later).getTime()
}
