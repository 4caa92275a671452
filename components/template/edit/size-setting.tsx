import { useWatch } from 'react-hook-form'
import { SizeOptions } from '@/components/editor/size-options'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { defaultSize, sizeProblem, sizeWords } from '@/lib/provider/sizes'
import { customSize, sizeInForm } from '@/lib/run/form-defaults'
import { FormInput } from './form-input'
import { Setting } from './setting'
import type { TemplateFormHandle } from './template-form-handle'
import { useFirst } from './use-first'
import { useTemplateSentence } from './use-template-sentence'

/** The size, chosen or typed, with what its model has to say to it. */
export function SizeSetting({ form }: TemplateFormHandle) {
  const [size, typed, model] = useWatch({
    control: form.control,
    name: ['settings.size', 'settings.customSize', 'settings.model'],
  })
  const first = useFirst({ form }, 'settings.size')
  const asked = size === customSize ? typed : size
  const problem = asked.trim() ? sizeProblem(asked, model) : null
  const nearest = problem?.nearest
  const advice = problem && (
    <>
      {problem.message}{' '}
      {nearest && (
        <Button variant="plain" className="-ml-1 min-h-6 text-small" onClick={() => chooseSize(form, nearest)}>
          Use {sizeWords(nearest)} instead
        </Button>
      )}
    </>
  )
  return (
    <>
      <Setting form={form} name="size" label="Size">
        <Field
          label="Size"
          error={useTemplateSentence({ form }, 'settings.size')}
          warning={size !== customSize && advice}
        >
          {wiring => (
            <Select
              {...wiring}
              defaultValue={first.text}
              {...form.register('settings.size', { onChange: () => form.clearErrors('settings.size') })}
            >
              <option value="">The default, {sizeWords(defaultSize)}</option>
              <SizeOptions />
            </Select>
          )}
        </Field>
      </Setting>
      {size === customSize && (
        <FormInput
          form={form}
          path="settings.customSize"
          label="Custom size"
          help={advice ?? 'Width x height in pixels, both multiples of 16.'}
          placeholder="1280x720"
          maxLength={20}
        />
      )}
    </>
  )
}

function chooseSize(form: TemplateFormHandle['form'], size: string): void {
  const chosen = sizeInForm(size)
  form.setValue('settings.customSize', chosen.customSize, { shouldDirty: true })
  form.setValue('settings.size', chosen.size, { shouldDirty: true })
  form.clearErrors(['settings.size', 'settings.customSize'])
}
