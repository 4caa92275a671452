import { lineLimit } from '@/lib/template/limits'
import { FormInput } from './form-input'
import type { TemplateFormHandle } from './template-form-handle'

/** The template's name, before everything else. */
export const NameField = ({ form }: TemplateFormHandle) => (
  <FormInput
    form={form}
    path="name"
    label="Name"
    maxLength={lineLimit}
    className="text-lead! font-medium"
    placeholder="Product hero shot"
  />
)
