import { EntranceProblem } from '@/components/access/entrance-problem'
import { type Role, roleOf } from '@/lib/access/roles'
import { changeRole } from '@/lib/member/actions'
import { RoleSelect } from './role-select'
import { SaveButton } from './save-button'
import { useSavedForm } from './use-saved-form'

/** What someone may do, from their next request on. */
export function RoleForm({ id, role }: { id: string; role: Role }) {
  const { save, isSaving, error, fields, typed, isSaved } = useSavedForm(changeRole)
  return (
    <form action={save} className="grid content-start gap-2">
      <input type="hidden" name="id" value={id} />
      <RoleSelect initial={roleOf(typed.role ?? role)} error={fields.role} />
      <EntranceProblem error={error} />
      <SaveButton isSaving={isSaving} isSaved={isSaved}>
        Save role
      </SaveButton>
    </form>
  )
}
