import { type ReactNode, useEffect, useRef } from 'react'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { useFollowed } from './use-followed'

export function FollowedSelect({
  label,
  name,
  value,
  children,
}: {
  label: string
  name: string
  value: string
  children: ReactNode
}) {
  const select = useFollowed<HTMLSelectElement>(value)
  return (
    <Field label={label}>
      {wiring => (
        <Select ref={select} name={name} defaultValue={value} {...wiring}>
          {children}
        </Select>
      )}
    </Field>
  )
}

export function FollowedDay({ label, name, value }: { label: string; name: string; value: string | null }) {
  const input = useFollowed<HTMLInputElement>(value ?? '')
  return (
    <Field label={label}>
      {wiring => <TextInput ref={input} type="date" name={name} defaultValue={value ?? ''} {...wiring} />}
    </Field>
  )
}

export function StarredOnly({ isOn }: { isOn: boolean }) {
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (box.current) box.current.checked = isOn
  }, [isOn])
  return (
    <label className="flex min-h-11 items-center gap-2.5 self-end">
      <input ref={box} type="checkbox" name="starred" value="yes" defaultChecked={isOn} className="size-5 accent-ink" />
      Starred only
    </label>
  )
}
