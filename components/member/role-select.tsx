import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { type Role, roles } from '@/lib/access/roles'
import { roleWords } from './role-words'

export function RoleSelect({ initial, error }: { initial: Role; error?: string | undefined }) {
  return (
    <Field label="Role" error={error}>
      {wiring => (
        <Select {...wiring} name="role" defaultValue={initial} key={initial}>
          {roles.map(role => (
            <option key={role} value={role}>
              {roleWords[role].name}
            </option>
          ))}
        </Select>
      )}
    </Field>
  )
}
