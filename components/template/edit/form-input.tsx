import type { ComponentProps, ReactNode } from 'react'
import { Field } from '@/components/ui/field'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import type { TemplateFormHandle, TemplatePath } from './template-form-handle'
import { useFirst } from './use-first'
import { useTemplateSentence } from './use-template-sentence'

type Frame = TemplateFormHandle & { path: TemplatePath; label: string; help?: ReactNode }

/** A line of the form. A sentence at it goes away as soon as it is changed. */
export function FormInput({ form, path, label, help, ...input }: Frame & Omit<ComponentProps<'input'>, 'form'>) {
  const first = useFirst({ form }, path)
  return (
    <Field label={label} help={help} error={useTemplateSentence({ form }, path)}>
      {wiring => (
        <TextInput
          dir="auto"
          defaultValue={first.text}
          {...wiring}
          {...form.register(path, { onChange: () => form.clearErrors(path) })}
          {...input}
        />
      )}
    </Field>
  )
}

/** Several lines of the form. */
export function FormText({ form, path, label, help, ...input }: Frame & Omit<ComponentProps<'textarea'>, 'form'>) {
  const first = useFirst({ form }, path)
  return (
    <Field label={label} help={help} error={useTemplateSentence({ form }, path)}>
      {wiring => (
        <TextArea
          dir="auto"
          defaultValue={first.text}
          rows={2}
          {...wiring}
          {...form.register(path, { onChange: () => form.clearErrors(path) })}
          {...input}
        />
      )}
    </Field>
  )
}
