import { useId, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { useEdited } from './edited'
import { NewFieldInput } from './new-field-input'

const gapPx = 6

/** Puts a field into the text where the caret is: one of those there are, or a new one by its label. */
export function InsertField({ onInsert, onNew }: { onInsert: (name: string) => void; onNew: (label: string) => void }) {
  const id = useId()
  const buttonRef = useRef<HTMLButtonElement>(null)
  const menuRef = useRef<HTMLDivElement>(null)
  const { settled } = useEdited()
  const close = () => menuRef.current?.hidePopover()
  return (
    <>
      <Button ref={buttonRef} popoverTarget={id} className="text-small">
        Insert field
      </Button>
      <div
        ref={menuRef}
        id={id}
        popover="auto"
        role="dialog"
        aria-label="Insert field"
        onBeforeToggle={event => event.newState === 'open' && placeUnder(event.currentTarget, buttonRef.current)}
        className="absolute right-auto bottom-auto z-20 m-0 w-72 max-w-[calc(100vw-2rem)] rounded-control border border-control bg-paper p-1.5 text-ink"
      >
        <ul aria-label="Fields" className="max-h-64 overflow-y-auto empty:hidden">
          {settled.fields.map(({ name, label }) => (
            <li key={name}>
              <button
                type="button"
                onClick={() => {
                  close()
                  onInsert(name)
                }}
                className="flex min-h-9 w-full flex-wrap items-center gap-x-2 rounded-strip px-2.5 py-1.5 text-left text-small hover:bg-sheet pointer-coarse:min-h-11"
              >
                <span className="font-medium wrap-anywhere">{label || name}</span>
                <code className="font-mono text-edge text-soft wrap-anywhere">{`{{${name}}}`}</code>
              </button>
            </li>
          ))}
        </ul>
        <NewFieldInput
          onAdd={label => {
            close()
            onNew(label)
          }}
        />
      </div>
    </>
  )
}

/** Where the button is when the menu opens; both scroll with the page from there. */
function placeUnder(menu: HTMLElement, button: HTMLElement | null): void {
  if (!button) return
  const { left, right, bottom } = button.getBoundingClientRect()
  const isLeft = left + right < window.innerWidth
  menu.style.top = `${bottom + window.scrollY + gapPx}px`
  menu.style.left = isLeft ? `${left}px` : 'auto'
  menu.style.right = isLeft ? 'auto' : `${document.documentElement.clientWidth - right}px`
}
