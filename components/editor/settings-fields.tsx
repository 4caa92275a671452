import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'
import type { SettingName } from '@/lib/template/schema'
import { CustomSizeField } from './custom-size-field'
import type { EditorForm } from './editor-form'
import { LockedSetting } from './locked-setting'
import { MoreSettings } from './more-settings'
import { registerInput } from './register-input'
import { SizeField } from './size-field'
import { useSentence } from './use-sentence'

/** @param props.locks what the template's author locked */
export function SettingsFields({
  pricedModels,
  locks,
  ...editor
}: EditorForm & { pricedModels: readonly string[]; locks: readonly SettingName[] }) {
  const { form, start } = editor
  const sentence = useSentence(form, 'n')
  return (
    <>
      <div className="grid grid-cols-[minmax(0,.9fr)_minmax(0,1.1fr)] gap-3.5">
        {locks.includes('n') ? (
          <LockedSetting label="Number of images" words={start.n} error={sentence} />
        ) : (
          <Field label="Number of images" error={sentence}>
            {wiring => (
              <TextInput {...wiring} {...registerInput(form, 'n', start.n)} inputMode="numeric" maxLength={20} />
            )}
          </Field>
        )}
        <SizeField {...editor} isLocked={locks.includes('size')} />
      </div>
      {!locks.includes('size') && <CustomSizeField {...editor} />}
      <MoreSettings {...editor} pricedModels={pricedModels} locks={locks} />
    </>
  )
}
