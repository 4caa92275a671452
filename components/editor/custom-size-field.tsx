import { useWatch } from 'react-hook-form'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'
import { nearestSize } from '@/lib/provider/nearest-size'
import { sizeProblem } from '@/lib/provider/sizes'
import { customSize } from '@/lib/run/form-defaults'
import type { EditorForm } from './editor-form'
import { registerInput } from './register-input'
import { SizeAdvice } from './size-advice'
import { useSentence } from './use-sentence'

/** A typed size. While typing the advice is quiet; a press makes it an error. */
export function CustomSizeField({ form, start }: EditorForm) {
  const [size, typed, model] = useWatch({ control: form.control, name: ['size', 'customSize', 'model'] })
  const sentence = useSentence(form, 'customSize')
  if (size !== customSize) return null
  const problem = typed.trim() ? sizeProblem(typed, model) : null
  return (
    <Field
      label="Custom size"
      help="Width x height in pixels, both multiples of 16."
      error={sentence && <SizeAdvice form={form} message={sentence} nearest={nearestSize(typed, sentence)} />}
      warning={problem && <SizeAdvice form={form} {...problem} />}
    >
      {wiring => (
        <TextInput
          {...wiring}
          {...registerInput(form, 'customSize', start.customSize)}
          placeholder="1280x720"
          maxLength={20}
        />
      )}
    </Field>
  )
}
