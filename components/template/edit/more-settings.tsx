import { useWatch } from 'react-hook-form'
import { models } from '@/lib/provider/models'
import { choiceWords } from '@/lib/run/choice-words'
import { choicesOf, isCompressible } from '@/lib/run/form-settings'
import { FormInput } from './form-input'
import { Setting } from './setting'
import { SettingSelect } from './setting-select'
import type { TemplateFormHandle } from './template-form-handle'

/** What most templates leave to the provider. */
export function MoreSettings({ form, pricedModels }: TemplateFormHandle & { pricedModels: readonly string[] }) {
  const [model, format] = useWatch({ control: form.control, name: ['settings.model', 'settings.format'] })
  const { qualities, backgrounds, formats } = choicesOf(model)
  const forgetWhatIsNotOffered = () => {
    const offered = choicesOf(form.getValues('settings.model'))
    const isOffered = offered.qualities.some(quality => quality === form.getValues('settings.quality'))
    if (!isOffered) form.setValue('settings.quality', '', { shouldDirty: true })
  }
  return (
    <>
      <SettingSelect form={form} name="quality" label="Quality" labels={labelsOf(qualities)} />
      <SettingSelect form={form} name="background" label="Background" labels={labelsOf(backgrounds)} />
      <SettingSelect form={form} name="format" label="Format" labels={labelsOf(formats)} />
      {isCompressible(format) && (
        <Setting form={form} name="compression" label="Compression">
          <FormInput
            form={form}
            path="settings.compression"
            label="Compression, percent"
            inputMode="numeric"
            placeholder={choiceWords(null)}
            maxLength={3}
          />
        </Setting>
      )}
      <SettingSelect
        form={form}
        name="model"
        label="Model"
        labels={modelLabels(model, pricedModels)}
        onChange={forgetWhatIsNotOffered}
      />
    </>
  )
}

const labelsOf = (choices: readonly string[]): Record<string, string> => ({
  '': choiceWords(null),
  ...Object.fromEntries(choices.map(choice => [choice, choiceWords(choice)])),
})

const modelLabels = (now: string, priced: readonly string[]): Record<string, string> => ({
  '': 'The default model',
  ...(now && { [now]: now }),
  ...Object.fromEntries(priced.map(id => [id, id])),
  ...Object.fromEntries(models.map(known => [known.id, known.label])),
})
