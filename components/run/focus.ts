/** As a ref: takes the focus as soon as it is there, because it must be found by those who do not see it appear. */
export const takeFocus = (element: HTMLElement | null) => element?.focus()

/**
 * As a ref of a control that goes away once it has done its work: if the focus is in it then, the focus goes to what
 * the control belongs to, the nearest element around it that may be given the focus.
 */
export const passFocus = (control: HTMLElement | null) => () => {
  if (!control?.contains(document.activeElement)) return
  control.parentElement?.closest<HTMLElement>('[tabindex="-1"]')?.focus({ preventScroll: true })
}
