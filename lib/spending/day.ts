const two = (number: number): string => String(number).padStart(2, '0')

/** The local day of a time (ms), as YYYY-MM-DD. A day ends at midnight in `TZ`, which Node follows. */
export function dayOf(ms: number): string {
  const date = new Date(ms)
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

/** The first day of a day's month. */
export const monthStart = (day: string): string => `${day.slice(0, 7)}-01`
