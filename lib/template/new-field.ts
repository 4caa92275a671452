import type { FieldForm } from './field-form'

/** A field as it begins: a required text. */
export const newFieldForm = (name: string, label: string): FieldForm => ({
  name,
  label,
  help: '',
  type: 'text',
  required: true,
  default: '',
  placeholder: '',
  options: [],
  allowOther: false,
  min: '',
  max: '',
  step: '',
  maxLength: '',
})
