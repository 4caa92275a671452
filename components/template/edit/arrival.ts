let isFromSaving = false

/** The next page that opens a template was reached by saving it for the first time. */
export function comeFromSaving(): void {
  isFromSaving = true
}

/** As a ref: takes the focus to what is said of a save whose button went away with its page. */
export function arriveFromSaving(line: HTMLElement | null): void {
  if (!line || !isFromSaving) return
  isFromSaving = false
  line.focus()
}
