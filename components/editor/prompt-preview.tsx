import { useWatch } from 'react-hook-form'
import { PromptText } from '@/components/ui/prompt-text'
import { promptLimit } from '@/lib/run/limits'
import type { Values } from '@/lib/template/schema'
import type { EditorForm } from './editor-form'
import { type PreviewTemplate, previewOf } from './preview'

/** From here on a person should know how much room is left. */
const nearLimit = promptLimit * 0.9

/** @param props.over values in place of the form's, where several are tried */
export function PromptPreview({
  form,
  template,
  over,
}: Pick<EditorForm, 'form'> & { template: PreviewTemplate; over: Values | null }) {
  const values = useWatch({ control: form.control, name: 'values' })
  const { segments, length } = previewOf(template, { ...values, ...over })
  return (
    <section aria-label="Prompt" className="rounded-control border border-line bg-sheet px-4 py-3.5">
      <h2 className="mb-2 text-edge font-bold tracking-[.08em] text-soft uppercase">
        {over ? 'Prompt, with the first values' : 'Prompt'}
      </h2>
      <PromptText segments={segments} className="max-h-80 overflow-y-auto" />
      {length > nearLimit && (
        <p className="mt-2 text-small text-soft">
          {length.toLocaleString('en-US')} of {promptLimit.toLocaleString('en-US')} characters
        </p>
      )}
    </section>
  )
}
