import { useRef, useState } from 'react'
import { useWatch } from 'react-hook-form'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'
import { nameOf } from '@/lib/template/label'
import { nameLimit } from '@/lib/template/limits'
import { otherNames, renameField } from './rename-field'
import type { FieldPlace } from './template-form-handle'
import { useTemplateSentence } from './use-template-sentence'

/**
 * A field's name. It holds when the input is left, not with each letter: on its way to another name it may be that of
 * a third field.
 */
export function FieldNameInput(at: FieldPlace) {
  const { form, place } = at
  const path = `fields.${place}.name` as const
  const name = useWatch({ control: form.control, name: path })
  const [typed, setTyped] = useState<string | null>(null)
  /** What the body calls it, also while another field has the name that was typed. */
  const inBody = useRef(name)

  const commit = () => {
    setTyped(null)
    const wanted = typed?.trim() ? asName(typed) : name
    if (wanted === name) return
    form.clearErrors(path)
    if (otherNames(at).includes(wanted)) {
      form.setValue(path, wanted, { shouldDirty: true })
      form.setError(path, { type: 'taken', message: `Another field is called “${wanted}”.` })
    } else {
      renameField(at, inBody.current, wanted)
      inBody.current = wanted
    }
  }
  return (
    <Field label="Name in the text" help={`{{${typed ?? name}}}`} error={useTemplateSentence({ form }, path)}>
      {wiring => (
        <TextInput
          {...wiring}
          name={path}
          dir="auto"
          value={typed ?? name}
          maxLength={nameLimit}
          spellCheck={false}
          autoCapitalize="none"
          className="font-mono"
          onChange={event => setTyped(event.target.value)}
          onBlur={commit}
        />
      )}
    </Field>
  )
}

/** What was typed where it is a name, else the name it comes to. */
const asName = (typed: string): string =>
  /^\p{L}[\p{L}\p{M}\p{N}_]*$/u.test(typed.trim()) ? typed.trim().normalize('NFC') : nameOf(typed)
