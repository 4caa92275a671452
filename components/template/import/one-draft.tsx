import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'
import { lineLimit } from '@/lib/template/limits'
import { DraftNotes } from './draft-notes'
import { FormPreview } from './form-preview'
import type { Chosen } from './use-chosen'

/** The one template of a source: its name, its form and its prompt. */
export function OneDraft({
  chosen: { templates, rename },
  error,
}: {
  chosen: Chosen
  /** What is wrong with the name. */
  error: string | undefined
}) {
  const [template] = templates
  if (!template) return null
  const { draft, name } = template
  return (
    <>
      <Field label="Name" error={error}>
        {wiring => (
          <TextInput
            {...wiring}
            dir="auto"
            value={name}
            maxLength={lineLimit}
            onChange={event => rename(0, event.target.value)}
          />
        )}
      </Field>
      <section aria-label="Preview" className="grid grid-cols-[minmax(0,1fr)] gap-5">
        <h2 className="text-lead font-bold">What people fill in</h2>
        <FormPreview key={JSON.stringify(draft.content)} content={draft.content} />
        {draft.axes.length > 0 && (
          <p className="max-w-[62ch] text-small text-soft">
            Midjourney makes a picture of each of these choices. Here you pick one, or try them all: the way there
            appears after importing.
          </p>
        )}
      </section>
      <DraftNotes draft={draft} />
    </>
  )
}
