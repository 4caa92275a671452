import { monthStart } from './day'

/** What one bar of the chart stands for, and with it how far back the page looks. */
export type By = 'day' | 'month'

/** As far back as the page looks: as many bars as fit a phone, and a year. */
const shown: Record<By, number> = { day: 30, month: 12 }

/** A bar's days, first and last (YYYY-MM-DD), and its name: "Tuesday 17 November", "17 Nov". */
export type Span = { from: string; to: string; name: string; shortName: string }

/** What the address asks for; days where it asks for nothing that is known. */
export const byOf = (text: string | null): By => (text === 'month' ? 'month' : 'day')

/** The last 30 days or the last 12 months up to a day, oldest first. */
export const spansOf = (by: By, today: string): Span[] =>
  Array.from({ length: shown[by] }, (_, place) => {
    const back = shown[by] - 1 - place
    return by === 'day' ? daySpan(today, back) : monthSpan(today, back)
  })

function daySpan(today: string, back: number): Span {
  const date = new Date(`${today}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() - back)
  const day = dayText(date)
  return { from: day, to: day, name: dayName.format(date), shortName: shortDay.format(date) }
}

function monthSpan(today: string, back: number): Span {
  const date = new Date(`${monthStart(today)}T00:00:00Z`)
  date.setUTCMonth(date.getUTCMonth() - back)
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0))
  return { from: dayText(date), to: dayText(last), name: monthName.format(date), shortName: shortMonth.format(date) }
}

const dayText = (date: Date): string => date.toISOString().slice(0, 10)

// A day is its text: its calendar is counted in UTC, where no day is longer than another.
const named = (parts: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat('en-GB', { ...parts, timeZone: 'UTC' })
const dayName = named({ weekday: 'long', day: 'numeric', month: 'long' })
const shortDay = named({ day: 'numeric', month: 'short' })
const monthName = named({ month: 'long', year: 'numeric' })
const shortMonth = named({ month: 'short' })
