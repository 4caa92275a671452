import { useWatch } from 'react-hook-form'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { nearestSize } from '@/lib/provider/nearest-size'
import { sizeProblem, sizeWords } from '@/lib/provider/sizes'
import { customSize, sizeOf } from '@/lib/run/form-defaults'
import type { EditorForm } from './editor-form'
import { LockedSetting, TriedSetting } from './locked-setting'
import { registerInput } from './register-input'
import { SizeAdvice } from './size-advice'
import { SizeOptions } from './size-options'
import { useSentence } from './use-sentence'

/** @param props.isTried several values of it are tried */
export function SizeField({ form, start, isLocked, isTried }: EditorForm & { isLocked: boolean; isTried: boolean }) {
  const [size, model] = useWatch({ control: form.control, name: ['size', 'model'] })
  const sentence = useSentence(form, 'size')
  if (isTried) return <TriedSetting label="Size" />
  if (isLocked) return <LockedSetting label="Size" words={sizeWords(sizeOf(start))} error={sentence} />
  const problem = size === customSize ? null : sizeProblem(size, model)
  return (
    <Field
      label="Size"
      error={sentence && <SizeAdvice form={form} message={sentence} nearest={nearestSize(size, sentence)} />}
      warning={problem && <SizeAdvice form={form} {...problem} />}
    >
      {wiring => (
        <Select {...wiring} {...registerInput(form, 'size', start.size)}>
          <SizeOptions />
        </Select>
      )}
    </Field>
  )
}
