import { type ComponentProps, useEffect, useRef } from 'react'

/**
 * A native modal dialog: the browser keeps the focus inside, closes on Escape and gives the focus back; one that is
 * taken away while it is open gives it back itself.
 * @param props.onClose called however it closes; the owner then renders it with `open` false
 */
export function Dialog({
  open,
  onClose,
  label,
  className = '',
  children,
  ...rest
}: Omit<ComponentProps<'dialog'>, 'open' | 'onClose'> & { open: boolean; onClose: () => void; label: string }) {
  const ref = useRef<HTMLDialogElement>(null)
  const opener = useRef<Element | null>(null)
  // showModal and close are calls on the element; no attribute does the same.
  useEffect(() => {
    const dialog = ref.current
    if (open && !dialog?.open) {
      opener.current = document.activeElement
      dialog?.showModal()
    }
    if (!open && dialog?.open) dialog.close()
    if (!open) opener.current = null
  }, [open])
  // Only the browser's own close gives the focus back.
  useEffect(
    () => () => {
      if (opener.current instanceof HTMLElement) opener.current.focus()
    },
    [],
  )
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape is the keyboard's way to close; the click is for the backdrop.
    <dialog
      ref={ref}
      aria-label={label}
      onClose={onClose}
      onClick={event => event.target === ref.current && onClose()}
      className={`m-auto bg-paper text-ink ${className}`}
      {...rest}
    >
      {open && children}
    </dialog>
  )
}
