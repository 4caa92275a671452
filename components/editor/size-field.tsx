import { useWatch } from 'react-hook-form'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { nearestSize } from '@/lib/provider/nearest-size'
import { offeredSizes, sizeProblem, sizeWords } from '@/lib/provider/sizes'
import { customSize, sizeOf } from '@/lib/run/form-defaults'
import type { EditorForm } from './editor-form'
import { LockedSetting, TriedSetting } from './locked-setting'
import { registerInput } from './register-input'
import { SizeAdvice } from './size-advice'
import { useSentence } from './use-sentence'

/** Beyond the squares of the provider's guide, which stand first and without a heading. */
const groups = ['Landscape', 'Portrait', '2K', '4K'] as const

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
          {optionsOf('Square')}
          {groups.map(group => (
            <optgroup key={group} label={group}>
              {optionsOf(group)}
            </optgroup>
          ))}
          <optgroup label="Other">
            <option value="auto">{sizeWords('auto')}</option>
            <option value={customSize}>Custom…</option>
          </optgroup>
        </Select>
      )}
    </Field>
  )
}

const optionsOf = (group: 'Square' | (typeof groups)[number]) =>
  offeredSizes
    .filter(offered => offered.group === group)
    .map(({ size }) => (
      <option key={size} value={size}>
        {sizeWords(size)}
      </option>
    ))
