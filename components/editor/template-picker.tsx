import Link from 'next/link'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import type { PickerChoice } from '@/lib/template/schema'
import { AskAgain } from './ask-again'
import type { moveThrough } from './move-through'
import type { TemplateChoicesView } from './template-choices'
import type { Fetched } from './use-fetched'

/** What the dialog shows, fetched when it is opened. */
export type Picker = { choices: PickerChoice[]; View: TemplateChoicesView; moveThrough: typeof moveThrough }

export function TemplatePicker({
  open,
  onClose,
  picker: { thing, hasFailed, ask },
  current,
}: {
  open: boolean
  onClose: () => void
  picker: Fetched<Picker>
  current: string
}) {
  return (
    <Dialog
      open={open}
      onClose={onClose}
      label="Change template"
      onKeyDown={event => {
        // The dialog lies within the editor's form, whose keys are not meant here.
        event.stopPropagation()
        thing?.moveThrough(event)
      }}
      className="max-h-[85dvh] w-[min(34rem,100vw-2rem)] grid-rows-[auto_minmax(0,1fr)_auto] overflow-hidden rounded-control border border-line open:grid"
    >
      <div className="flex items-center justify-between border-b border-line py-3 pr-3 pl-5">
        <h2 className="text-lead font-bold">Choose a template</h2>
        <Button variant="plain" className="px-3 text-small" onClick={onClose}>
          Close
        </Button>
      </div>
      {thing ? (
        <thing.View choices={thing.choices} current={current} onChoose={onClose} />
      ) : (
        <div className="px-5 py-4">{hasFailed ? <AskAgain onAsk={ask} /> : <p role="status">Loading…</p>}</div>
      )}
      <Link
        href="/templates"
        prefetch={false}
        onClick={onClose}
        className="border-t border-line px-5 py-3 text-small underline decoration-line underline-offset-4 hover:decoration-current"
      >
        All templates
      </Link>
    </Dialog>
  )
}
