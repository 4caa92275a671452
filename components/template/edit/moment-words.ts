const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' })
const dayAndTime = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
})

/** A moment in the reader's time zone, as short as it is clear: "14:02", "3 Nov, 14:02". For the browser only. */
export const momentWords = (at: number): string =>
  (new Date(at).toDateString() === new Date().toDateString() ? time : dayAndTime).format(at)
