import { settingNames } from '@/components/run/setting-words'
import { Disclosure } from '@/components/ui/disclosure'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import type { ArmDraft, ArmSettings } from '@/lib/experiment/draft'
import { models } from '@/lib/provider/models'
import { offeredSizes, sizeWords } from '@/lib/provider/sizes'
import { choiceWords } from '@/lib/run/choice-words'
import { customSize } from '@/lib/run/form-defaults'
import { choicesOf } from '@/lib/run/form-settings'
import { lockedSettings } from '@/lib/run/locks'
import type { TemplateView } from '@/lib/template/schema'

const shownSettings = ['size', 'quality', 'background', 'format', 'model'] as const

/** The settings of an arm, folded away: most arms differ in words. What the template locks is not offered. */
export function ArmSettingsFields({
  arm,
  letter,
  template,
  errorOf,
  onChange,
}: {
  arm: ArmDraft
  letter: string
  template: TemplateView
  errorOf: (name: string) => string | undefined
  onChange: (arm: ArmDraft) => void
}) {
  const { settings } = arm
  const locked = lockedSettings(template)
  const put = (changes: Partial<ArmSettings>) => onChange({ ...arm, settings: { ...settings, ...changes } })
  const names = shownSettings.filter(name => !locked.includes(name))
  const isWrong = [...names, 'customSize'].some(errorOf)
  return (
    <Disclosure summary={`Settings of ${letter}`} {...(isWrong && { open: true })}>
      <div className="grid grid-cols-2 gap-3">
        {names.map(name => (
          <Field key={name} label={`${settingNames[name]} of ${letter}`} error={errorOf(name)}>
            {wiring => (
              <Select {...wiring} value={settings[name]} onChange={event => put({ [name]: event.target.value })}>
                {withOwn(choicesFor(settings)[name], settings[name]).map(({ value, words }) => (
                  <option key={value} value={value}>
                    {words}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        ))}
        {settings.size === customSize && !locked.includes('size') && (
          <Field label={`Custom size of ${letter}`} error={errorOf('customSize')}>
            {wiring => (
              <TextInput
                {...wiring}
                value={settings.customSize}
                placeholder="1024x768"
                onChange={event => put({ customSize: event.target.value })}
              />
            )}
          </Field>
        )}
      </div>
    </Disclosure>
  )
}

type Choice = { value: string; words: string }

function choicesFor({ model }: ArmSettings): Record<(typeof shownSettings)[number], Choice[]> {
  const { qualities, backgrounds, formats } = choicesOf(model)
  return {
    size: [
      ...offeredSizes.map(({ size }) => ({ value: size, words: sizeWords(size) })),
      { value: 'auto', words: sizeWords('auto') },
      { value: customSize, words: 'Custom size' },
    ],
    quality: optional(qualities),
    background: optional(backgrounds),
    format: optional(formats),
    model: models.map(({ id, label }) => ({ value: id, words: label })),
  }
}

const optional = (choices: readonly string[]): Choice[] => [
  { value: '', words: choiceWords(null) },
  ...choices.map(value => ({ value, words: choiceWords(value) })),
]

/** What is set stays to be seen, offered or not. */
const withOwn = (choices: Choice[], value: string): Choice[] =>
  choices.some(choice => choice.value === value) ? choices : [{ value, words: value }, ...choices]
