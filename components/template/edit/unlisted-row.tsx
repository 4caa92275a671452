import { Button } from '@/components/ui/button'
import { withoutName } from '@/lib/template/body-edits'
import type { Field } from '@/lib/template/schema'
import { typeWords } from '@/lib/template/type-words'
import type { TemplateFormHandle } from './template-form-handle'

/** A field that the text names and nobody listed: it becomes one with the next save, or at once when it is opened. */
export function UnlistedRow({ form, field, onList }: TemplateFormHandle & { field: Field; onList: () => void }) {
  const { name, label, type } = field
  const takeOut = () => form.setValue('body', withoutName(form.getValues('body'), name), { shouldDirty: true })
  return (
    <li className="flex flex-wrap items-center gap-x-4 border-b border-line py-2">
      <div className="mr-auto pl-5.5">
        <p className="flex flex-wrap items-baseline gap-x-2.5">
          <span className="font-medium wrap-anywhere">{label}</span>
          <code className="font-mono text-small text-soft wrap-anywhere">{`{{${name}}}`}</code>
        </p>
        <p className="text-small text-soft">{typeWords[type]}, from the text</p>
      </div>
      <Button variant="plain" className="text-small" onClick={onList} aria-label={`Set up ${label}`}>
        Set up
      </Button>
      <Button variant="plain" className="text-small" onClick={takeOut} aria-label={`Take ${label} out of the text`}>
        Take out
      </Button>
    </li>
  )
}
