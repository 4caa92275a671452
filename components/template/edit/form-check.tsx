import type { ReactNode } from 'react'
import type { TemplateFormHandle, TemplatePath } from './template-form-handle'
import { useFirst } from './use-first'

/** Something of the form that is so or not. */
export function FormCheck({
  form,
  path,
  children,
  className = '',
}: TemplateFormHandle & { path: TemplatePath; children: ReactNode; className?: string }) {
  const first = useFirst({ form }, path)
  return (
    <label
      className={`flex min-h-6 items-start gap-2.5 text-small pointer-coarse:min-h-11 pointer-coarse:items-center ${className}`}
    >
      <input
        type="checkbox"
        defaultChecked={first.isOn}
        className="mt-0.5 size-4.5 shrink-0 accent-ink pointer-coarse:mt-0"
        {...form.register(path)}
      />
      <span>{children}</span>
    </label>
  )
}
