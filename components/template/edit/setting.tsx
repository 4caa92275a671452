import type { ReactNode } from 'react'
import type { SettingName } from '@/lib/template/schema'
import { FormCheck } from './form-check'
import type { TemplateFormHandle } from './template-form-handle'

/** A setting with its lock. */
export const Setting = ({
  form,
  name,
  label,
  children,
}: TemplateFormHandle & { name: SettingName; label: string; children: ReactNode }) => (
  <div className="grid content-start gap-2">
    {children}
    <FormCheck form={form} path={`locks.${name}`}>
      <span className="sr-only">{label}: </span>Users cannot change it
    </FormCheck>
  </div>
)
