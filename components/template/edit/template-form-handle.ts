import type { FieldPath, UseFormReturn } from 'react-hook-form'
import type { TemplateForm } from '@/lib/template/template-form'

/** The form of the page where a template is written, as every part of it gets it. */
export type TemplateFormHandle = { form: UseFormReturn<TemplateForm> }

export type TemplatePath = FieldPath<TemplateForm>

/** A field of the form by its place. */
export type FieldPlace = TemplateFormHandle & { place: number }
