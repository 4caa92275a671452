let isFirst = true

/**
 * As a ref: takes the focus to a heading that a step within the playground has brought (Vary, Stop varying, another
 * template), because the control that was pressed is gone. The first heading of a page load is left to the browser.
 */
export function arrive(heading: HTMLElement | null): void {
  if (!heading) return
  if (!isFirst) heading.focus()
  isFirst = false
}
