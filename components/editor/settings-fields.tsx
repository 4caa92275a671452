import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'
import { CustomSizeField } from './custom-size-field'
import type { EditorForm } from './editor-form'
import { MoreSettings } from './more-settings'
import { registerInput } from './register-input'
import { SizeField } from './size-field'
import { useSentence } from './use-sentence'

export function SettingsFields({ pricedModels, ...editor }: EditorForm & { pricedModels: readonly string[] }) {
  const { form, start } = editor
  const sentence = useSentence(form, 'n')
  return (
    <>
      <div className="grid grid-cols-[minmax(0,.9fr)_minmax(0,1.1fr)] gap-3.5">
        <Field label="Number of images" error={sentence}>
          {wiring => (
            <TextInput {...wiring} {...registerInput(form, 'n', start.n)} inputMode="numeric" maxLength={20} />
          )}
        </Field>
        <SizeField {...editor} />
      </div>
      <CustomSizeField {...editor} />
      <MoreSettings {...editor} pricedModels={pricedModels} />
    </>
  )
}
