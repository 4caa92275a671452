'use client'

import { EntranceProblem } from '@/components/access/entrance-problem'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'
import { renameMember } from '@/lib/member/actions'
import { SaveButton } from './save-button'
import { useSavedForm } from './use-saved-form'

/** What someone is called beside what they make. */
export function NameForm({ id, name, label }: { id: string; name: string; label: string }) {
  const { save, isSaving, error, fields, typed, isSaved } = useSavedForm(renameMember)
  return (
    <form action={save} className="grid content-start gap-2">
      <input type="hidden" name="id" value={id} />
      <Field label={label} error={fields.name}>
        {wiring => <TextInput {...wiring} key={name} name="name" defaultValue={typed.name ?? name} />}
      </Field>
      <EntranceProblem error={error} />
      <SaveButton isSaving={isSaving} isSaved={isSaved}>
        Save name
      </SaveButton>
    </form>
  )
}
