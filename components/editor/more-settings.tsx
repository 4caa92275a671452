import { useLayoutEffect, useRef } from 'react'
import { useFormState, useWatch } from 'react-hook-form'
import { Disclosure } from '@/components/ui/disclosure'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'
import { models } from '@/lib/provider/models'
import { choiceWords } from '@/lib/run/choice-words'
import { choicesOf, isCompressible } from '@/lib/run/form-settings'
import type { SettingName } from '@/lib/template/schema'
import { ChoiceField } from './choice-field'
import type { EditorForm } from './editor-form'
import { LockedSetting } from './locked-setting'
import { registerInput } from './register-input'
import { useSentence } from './use-sentence'

const inside = ['quality', 'background', 'format', 'compression', 'model'] as const

/**
 * What most people leave to the provider, folded away; an error inside unfolds it.
 * @param props.pricedModels models that the price table knows beside ours
 * @param props.locks what the template's author locked; `props.tried` what several values are tried of
 */
export function MoreSettings({
  pricedModels,
  locks,
  tried,
  ...editor
}: EditorForm & {
  pricedModels: readonly string[]
  locks: readonly SettingName[]
  tried: readonly SettingName[]
}) {
  const { form, start } = editor
  const { errors } = useFormState({ control: form.control, name: [...inside] })
  const [model, format] = useWatch({ control: form.control, name: ['model', 'format'] })
  const choices = choicesOf(model)
  const forgetWhatIsNotOffered = () => {
    if (locks.includes('quality')) return
    const offered = choicesOf(form.getValues('model'))
    if (!offered.qualities.some(quality => quality === form.getValues('quality'))) form.setValue('quality', '')
  }
  const choice = <N extends SettingName>(name: N) => ({
    ...editor,
    name,
    isLocked: locks.includes(name),
    isTried: tried.includes(name),
  })
  const detailsRef = useRef<HTMLDetailsElement>(null)
  const isWrong = inside.some(name => errors[name])
  // As an attribute, `open` would fold it again under the hand that mends the error. Before the paint, because a folded
  // field cannot take the focus.
  useLayoutEffect(() => {
    if (isWrong && detailsRef.current) detailsRef.current.open = true
  }, [isWrong])
  return (
    <Disclosure ref={detailsRef} summary="More settings">
      <div className="grid grid-cols-2 gap-3.5">
        <ChoiceField {...choice('quality')} label="Quality" labels={labelsOf(choices.qualities)} />
        <ChoiceField {...choice('background')} label="Background" labels={labelsOf(choices.backgrounds)} />
        <ChoiceField {...choice('format')} label="Format" labels={labelsOf(choices.formats)} />
        {isCompressible(format) && <Compression {...editor} isLocked={locks.includes('compression')} />}
        <ChoiceField
          {...choice('model')}
          label="Model"
          className="col-span-2"
          labels={{
            [start.model]: start.model,
            ...Object.fromEntries(pricedModels.map(id => [id, id])),
            ...Object.fromEntries(models.map(known => [known.id, known.label])),
          }}
          onChange={forgetWhatIsNotOffered}
        />
      </div>
    </Disclosure>
  )
}

function Compression({ form, start, isLocked }: EditorForm & { isLocked: boolean }) {
  const sentence = useSentence(form, 'compression')
  const label = 'Compression, percent'
  if (isLocked) return <LockedSetting label={label} words={start.compression || choiceWords(null)} error={sentence} />
  return (
    <Field label={label} error={sentence}>
      {wiring => (
        <TextInput
          {...wiring}
          {...registerInput(form, 'compression', start.compression)}
          inputMode="numeric"
          maxLength={3}
          placeholder={choiceWords(null)}
        />
      )}
    </Field>
  )
}

const labelsOf = (choices: readonly string[]): Record<string, string> => ({
  '': choiceWords(null),
  ...Object.fromEntries(choices.map(choice => [choice, choiceWords(choice)])),
})
