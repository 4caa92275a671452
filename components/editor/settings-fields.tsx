import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'
import type { SettingName } from '@/lib/template/schema'
import { CustomSizeField } from './custom-size-field'
import type { EditorForm } from './editor-form'
import { LockedSetting, TriedSetting } from './locked-setting'
import { MoreSettings } from './more-settings'
import { registerInput } from './register-input'
import { SizeField } from './size-field'
import { useSentence } from './use-sentence'

/** @param props.locks what the template's author locked; `props.tried` what several values are tried of */
export function SettingsFields({
  pricedModels,
  locks,
  tried,
  ...editor
}: EditorForm & {
  pricedModels: readonly string[]
  locks: readonly SettingName[]
  tried: readonly SettingName[]
}) {
  return (
    <>
      <div className="grid grid-cols-[minmax(0,.9fr)_minmax(0,1.1fr)] gap-3.5">
        <ImageCount {...editor} isLocked={locks.includes('n')} isTried={tried.includes('n')} />
        <SizeField {...editor} isLocked={locks.includes('size')} isTried={tried.includes('size')} />
      </div>
      {![...locks, ...tried].includes('size') && <CustomSizeField {...editor} />}
      <MoreSettings {...editor} pricedModels={pricedModels} locks={locks} tried={tried} />
    </>
  )
}

function ImageCount({ form, start, isLocked, isTried }: EditorForm & { isLocked: boolean; isTried: boolean }) {
  const sentence = useSentence(form, 'n')
  const label = 'Number of images'
  if (isTried) return <TriedSetting label={label} />
  if (isLocked) return <LockedSetting label={label} words={start.n} error={sentence} />
  return (
    <Field label={label} error={sentence}>
      {wiring => <TextInput {...wiring} {...registerInput(form, 'n', start.n)} inputMode="numeric" maxLength={20} />}
    </Field>
  )
}
